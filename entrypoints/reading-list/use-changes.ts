import { useEffect, useState } from 'preact/hooks';
import type { WatchChange } from '@/lib/model/watch';
import { readChanges } from '@/lib/storage/watch-store';
import { onWatchChange } from '@/lib/watch/watch-events';

/** What the watch found, by entry. */
export function useChanges(): ReadonlyMap<string, WatchChange[]> {
  const [changes, setChanges] = useState<ReadonlyMap<string, WatchChange[]>>(new Map());
  useEffect(() => {
    const load = async () => setChanges(Map.groupBy(await readChanges(), ({ entryId }) => entryId));
    // A database that cannot be opened is told of by the rows.
    const again = () => void load().catch(() => undefined);
    again();
    return onWatchChange(again);
  }, []);
  return changes;
}
