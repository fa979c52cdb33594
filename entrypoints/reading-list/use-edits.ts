import { useState } from 'preact/hooks';
import { createEdits, NO_EDITS, type EditState } from './edits';

/** The changes that the page makes, with what it shows of them. */
export function useEdits(onRestored: (id: string) => void): EditState & ReturnType<typeof createEdits> {
  const [state, setState] = useState(NO_EDITS);
  const [edits] = useState(() => createEdits(setState, onRestored));
  return { ...edits, ...state };
}
