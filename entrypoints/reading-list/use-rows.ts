import { useLayoutEffect, useState } from 'preact/hooks';
import { NO_FACETS, type RowQuery } from '@/lib/model/row-query';
import { createRowSession, type RowSession, type RowState } from './row-session';

const NOTHING_YET: RowState = {
  rows: { found: null, total: 0, isWhole: false, facets: NO_FACETS, rowAt: () => undefined, atHand: () => [], all: async () => [], want: () => undefined, ids: async () => [], allIds: async () => [] },
  building: null,
  error: null,
};

/** The rows that match a query, and what has them. */
export function useRows(query: RowQuery): RowState & { session: RowSession | null } {
  const [state, setState] = useState(NOTHING_YET);
  const [session, setSession] = useState<RowSession | null>(null);
  useLayoutEffect(() => {
    const begun = createRowSession(setState);
    setSession(begun);
    return () => begun.end();
  }, []);
  // Not after the next drawing, as other effects are: who types waits for it.
  useLayoutEffect(() => session?.search(query), [session, query]);
  return { ...state, session };
}
