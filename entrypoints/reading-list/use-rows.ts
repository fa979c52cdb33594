import { useEffect, useState } from 'preact/hooks';
import { NO_FACETS, type RowQuery } from '@/lib/model/row-query';
import { createRowSession, type RowSession, type RowState } from './row-session';

const NOTHING_YET: RowState = {
  rows: { found: null, total: 0, isWhole: false, facets: NO_FACETS, rowAt: () => undefined, want: () => undefined, ids: async () => [], allIds: async () => [] },
  building: null,
  error: null,
};

/** The rows that match a query, and what has them. */
export function useRows(query: RowQuery): RowState & { session: RowSession | null } {
  const [state, setState] = useState(NOTHING_YET);
  const [session, setSession] = useState<RowSession | null>(null);
  useEffect(() => {
    const begun = createRowSession(setState);
    setSession(begun);
    return () => begun.end();
  }, []);
  useEffect(() => session?.search(query), [session, query]);
  return { ...state, session };
}
