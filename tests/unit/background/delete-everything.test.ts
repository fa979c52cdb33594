import { openDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { NO_IDS } from '@/lib/model/work';
import { allEntries, NoSuchEntry, saveWork } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { getAnswers, putAnswer } from '@/lib/storage/answer-cache';
import { closeDatabase, database } from '@/lib/storage/database';
import { databaseNames, FIRST_DATABASE, useNewDatabase } from '@/lib/storage/database-name';
import { deleteEverything } from '@/lib/background/delete-everything';
import { setMeta } from '@/lib/storage/meta';
import { noteRequest } from '@/lib/storage/request-log';
import { putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { findSummaries } from '@/lib/summaries/find-summaries';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, laySummary, OTHER, PAPER, work } from '../storage/samples';

useFreshDatabase();

test('leaves nothing of the reader, not even what could be undone, and the starter pack as new', async () => {
  const { id } = await saveWork(work(), [], 1);
  await saveWork(work(OTHER), [], 2);
  await removeEntry(id, 3);
  await putAnswer(answer());
  await takeSnapshot('bulk', 4);
  await putOwnSummary(summaryRow(laySummary(), null, 1));
  await setMeta('ownPackId', 'own-1');
  await noteRequest({ at: 5, host: 'api.crossref.org', why: 'paper' });
  await setSettings({ liveChecks: true, mailto: 'ada@uni.example' });

  await deleteEverything();

  expect(await allEntries()).toEqual([]);
  await expect(restoreEntry(id, 4)).rejects.toThrow(NoSuchEntry);
  expect(await allSnapshots()).toEqual([]);
  expect(await getAnswers(PAPER)).toEqual([]);
  expect(await findSummaries(PAPER, 'article')).toEqual([]);
  expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await findSummaries({ ...NO_IDS, pmid: '38267628' }, 'article')).toHaveLength(1);
  const db = await database();
  const left = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, (await db.getAll(name)).length] as const),
  );
  const kept = left.filter(([, count]) => count > 0).map(([name]) => name);
  expect(kept).toEqual(['meta', 'packSummaries']);
});

test('deletes also a database that cannot be opened, and the older ones', async () => {
  await saveWork(work(), [], 1);
  await closeDatabase();
  await useNewDatabase(5);
  const newer = await openDB((await databaseNames()).name, 99);
  newer.close();
  await deleteEverything();
  expect(await allEntries()).toEqual([]);
  expect((await databaseNames()).older).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FIRST_DATABASE);
});

test('tells the other pages', async () => {
  const listener = vi.fn<() => void>();
  onTestFinished(onReadingListChange(listener));
  await deleteEverything();
  await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ entryIds: [] }));
});
