import { deleteDB } from 'idb';
import { forgetEntryDrafts } from '@/lib/platform/entry-drafts';
import { forgetViews } from '@/lib/platform/list-views';
import { forgetTabPapers } from '@/lib/platform/tab-papers';
import { announceChange } from '@/lib/reading-list/reading-list-changes';
import { clearSettings } from '@/lib/settings/settings';
import { ensureStarterPack } from '@/lib/summaries/starter-pack';
import { database, transaction } from '@/lib/storage/database';
import { databaseNames, forgetOlderDatabases } from '@/lib/storage/database-name';
import { clearSnapshots } from '@/lib/storage/snapshot-store';
import { writeAll } from '@/lib/storage/write-all';

/**
 * Deletes all that Caveat keeps on this machine: the reader's own, what can be undone, caches and
 * settings, snapshots, unsaved texts, older databases and which papers tabs show. All stores are emptied in one transaction; the settings go
 * first, so that no live check starts meanwhile. Afterwards everything is as after an installation, with the starter pack.
 */
export async function deleteEverything(): Promise<void> {
  await clearSettings();
  const stores = [
    'readingList',
    'journal',
    'paperRows',
    'changedEntries',
    'restoreRows',
    'imports',
    'importRows',
    'removedEntries',
    'syncRecords',
    'ownSummaries',
    'ownPacks',
    'packSummaries',
    'answers',
    'noticeLists',
    'noticeParts',
    'noticeDownloads',
    'libraries',
    'libraryPieces',
    'libraryFiles',
    'watched',
    'watchChanges',
    'watchLog',
    'manuscripts',
    'requests',
    'meta',
  ] as const;
  const { name: current, older } = await databaseNames();
  const isOpen = await database().then(
    () => true,
    () => false,
  );
  if (isOpen) {
    const tx = await transaction([...stores], 'readwrite');
    await writeAll(tx, stores.map((name) => () => tx.objectStore(name).clear()));
  } else {
    // A database that cannot be opened can still be deleted.
    await deleteDB(current);
  }
  await clearSnapshots();
  for (const { name } of older) await deleteDB(name);
  await forgetOlderDatabases();
  await forgetEntryDrafts();
  await forgetViews();
  await forgetTabPapers();
  announceChange([]);
  await ensureStarterPack();
}
