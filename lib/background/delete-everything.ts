import { announceChange } from '@/lib/reading-list/reading-list-changes';
import { clearSettings } from '@/lib/settings/settings';
import { ensureStarterPack } from '@/lib/summaries/starter-pack';
import { transaction } from '@/lib/storage/database';
import { writeAll } from '@/lib/storage/write-all';

/**
 * Deletes all that Caveat keeps on this machine: the reader's own, what can be undone, caches and
 * settings. All stores are emptied in one transaction; the settings go first, so that no live check
 * starts meanwhile. Afterwards everything is as after an installation, with the starter pack.
 */
export async function deleteEverything(): Promise<void> {
  await clearSettings();
  const stores = [
    'readingList',
    'removedEntries',
    'ownSummaries',
    'ownPacks',
    'packSummaries',
    'answers',
    'noticeLists',
    'noticeParts',
    'noticeDownloads',
    'watched',
    'watchChanges',
    'watchLog',
    'meta',
  ] as const;
  const tx = await transaction([...stores], 'readwrite');
  await writeAll(tx, stores.map((name) => () => tx.objectStore(name).clear()));
  announceChange([]);
  await ensureStarterPack();
}
