import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Something that was just done, and the way back. */
export interface Undoable {
  text: string;
  /** What was done took the focus with it: "Undo" gets it. */
  takesFocus: boolean;
  onUndo(): void;
}

/** Says what was done and offers it back, for as long as the reader likes: a timer would hurry some. */
export function UndoToast({ done, onDismiss }: { done: Undoable | null; onDismiss(): void }): JSX.Element {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done?.takesFocus) undo.current?.focus();
  }, [done?.text, done?.takesFocus]);
  return (
    <div class="toast" role="status" hidden={done === null}>
      {done !== null && (
        <>
          <p>{done.text}</p>
          <button type="button" class="button" ref={undo} onClick={done.onUndo}>
            {i18n.t('list.undo')}
          </button>
          <button type="button" class="button plain" onClick={onDismiss}>
            {i18n.t('list.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
