import { expect, onTestFinished, test, vi } from 'vitest';
import { allEntries, saveWork } from '@/lib/reading-list/reading-list';
import { onReadingListChange, type ReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { restoreSnapshot, snapshotBackup, takeSnapshot } from '@/lib/reading-list/snapshots';
import { database } from '@/lib/storage/database';
import { allOwnSummaries, putOwnSummary } from '@/lib/storage/own-summaries';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { summaryRow } from '@/lib/storage/summary-row';
import { useFreshDatabase } from '../storage/fresh-database';
import { laySummary, OTHER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';

useFreshDatabase();

const ownSummary = () => putOwnSummary(summaryRow(laySummary({ origin: { kind: 'own', name: '', url: null } }), null, 5));

test('a row that no version can read does not hold up the others, and the file of the snapshot has it as it is', async () => {
  const { id } = await saveWork(work(), [], 100);
  await ownSummary();
  await (await database()).put('readingList', { id: 'odd', tags: 7 } as never);
  const snapshot = await takeSnapshot('bulk', 200);
  const lines: object[] = [];
  for await (const line of snapshotBackup(snapshot.id, 300)) lines.push(JSON.parse(line) as object);
  expect(lines[0]).toMatchObject({ format: 'caveat-backup', settings: {}, exportedAt: '1970-01-01T00:00:00.300Z' });
  expect(lines.at(-1)).toEqual({ end: { records: 3 } });
  expect(lines.slice(1, -1)).toEqual(expect.arrayContaining([expect.objectContaining({ entry: expect.objectContaining({ id }) as object }), { unreadable: { id: 'odd', tags: 7 } }, expect.objectContaining({ storedAt: 5 })]));
  await saveWork(work(OTHER), [], 400);
  expect(await restoreSnapshot(snapshot.id, 500)).toEqual({ added: 2, updated: 0, unchanged: 0 });
  expect((await allEntries()).map((entry) => entry.id)).toEqual([id]);
  expect(await allOwnSummaries()).toHaveLength(1);
});

test('a long list comes back whole, and every page hears of it', async () => {
  const db = await database();
  const tx = db.transaction('readingList', 'readwrite');
  await Promise.all([...Array.from({ length: 450 }, (_, at) => tx.store.put(savedAs(`e${at}`, { work: work({ doi: `10.5555/${at}`, pmid: null }) }))), tx.done]);
  const { id } = await takeSnapshot('bulk', 200);
  await db.clear('readingList');
  const changes: ReadingListChange[] = [];
  onTestFinished(onReadingListChange((change) => changes.push(change)));
  expect(await restoreSnapshot(id, 300)).toEqual({ added: 450, updated: 0, unchanged: 0 });
  expect(await allEntries()).toHaveLength(450);
  expect((await allSnapshots()).map(({ why, entries }) => [why, entries])).toEqual([['snapshot', 0], ['bulk', 450]]);
  await vi.waitFor(() => expect(changes).toEqual([{ entryIds: [] }]));
});
