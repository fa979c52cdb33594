import { useEffect, useState } from 'preact/hooks';
import type { SavedView } from '@/lib/model/row-query';
import { keepViews, readViews } from '@/lib/platform/list-views';

/** The reader's saved views, and what keeps another set of them. */
export function useViews(): [views: readonly SavedView[], keep: (views: SavedView[]) => Promise<void>] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => void readViews().then(setViews), []);
  return [
    views,
    async (next) => {
      setViews(next);
      await keepViews(next);
    },
  ];
}
