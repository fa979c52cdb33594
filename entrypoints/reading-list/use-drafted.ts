import { useEffect, useState } from 'preact/hooks';
import { onDraftChange, readDrafts } from '@/lib/platform/entry-drafts';

/** The entries about which something was typed and not saved. */
export function useDrafted(): ReadonlySet<string> {
  const [drafted, setDrafted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const load = async () => {
      const next = new Set((await readDrafts()).map(({ entryId }) => entryId));
      // A stroke in a draft draws no list anew.
      setDrafted((before) => (next.size === before.size && [...next].every((id) => before.has(id)) ? before : next));
    };
    void load();
    return onDraftChange(() => void load());
  }, []);
  return drafted;
}
