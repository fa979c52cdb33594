import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { versionsOf } from '@/lib/model/field-stamps';
import { restoreSnapshot, snapshotBackup, takeSnapshot } from '@/lib/reading-list/snapshots';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { removeEntry } from '@/lib/reading-list/removal';
import { FIRST_DATABASE } from '@/lib/storage/database-name';
import { closeDatabase } from '@/lib/storage/database';
import { MIGRATIONS, migrate, type OldDatabase, type UpgradeTransaction } from '@/lib/storage/migrations';
import { allOwnSummaries, putOwnSummary } from '@/lib/storage/own-summaries';
import { snapshotLines } from '@/lib/storage/raw-rows';
import { allSnapshots, MAX_SNAPSHOTS, writeSnapshot } from '@/lib/storage/snapshot-store';
import { summaryRow } from '@/lib/storage/summary-row';
import { useFreshDatabase } from './fresh-database';
import { answer, laySummary, OTHER, work } from './samples';
import { restoreText } from '../reading-list/restore-here';

useFreshDatabase();

/** A database as the Caveat left it that had these steps, with a saved paper in it. */
async function leftBy(version: number): Promise<object> {
  const row = { id: 'e1', work: work(), tags: ['mice'], note: 'Old.', state: 'read', flag: null, savedAt: 5, changedAt: 6, evidence: [answer()], checkedAt: 4 };
  const db = await openDB(FIRST_DATABASE, version, {
    upgrade: (made, before, _new, tx) => migrate(made as OldDatabase, tx as unknown as UpgradeTransaction, before, MIGRATIONS.slice(0, version)),
  });
  await db.put('readingList', row);
  db.close();
  return row;
}

async function putRaw(row: object): Promise<void> {
  const db = await openDB(FIRST_DATABASE);
  await db.put('readingList', row);
  db.close();
}

/** The same lines; something else happens before one of them. */
async function* interrupted(lines: AsyncIterable<string>, at: number, happens: () => Promise<unknown>): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    if (count === at) await happens();
    count += 1;
    yield line;
  }
}

describe('a database of an earlier version', () => {
  test.each([...MIGRATIONS.keys()].slice(1))('%i opens with all that is in it, and a snapshot was taken before', async (version) => {
    const row = await leftBy(version);
    const [entry] = await allEntries();
    expect(entry).toEqual(row);
    expect(await updateEntry('e1', { note: 'New.' }, versionsOf(entry as never), 9)).toMatchObject({ conflicts: [], entry: { note: 'New.' } });
    expect(await allSnapshots()).toMatchObject([{ why: 'migration', entries: 1 }]);
  });

  test('opens also where no snapshot can be written', async () => {
    const row = await leftBy(1);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'UnknownError'));
    expect(await allEntries()).toEqual([row]);
  });

  test('of the present version is opened without a snapshot', async () => {
    await saveWork(work(), [], 1);
    await closeDatabase();
    await allEntries();
    expect(await allSnapshots()).toEqual([]);
  });
});

describe('a snapshot', () => {
  test.each([0, 60, 120])('that another context interrupts at row %i is none: a part of the list never passes for all of it', async (at) => {
    await leftBy(2);
    for (let more = 0; more < 400; more += 1) await putRaw({ id: `f${more}`, work: work(), note: 'x'.repeat(200) });
    const lines = snapshotLines(FIRST_DATABASE);
    const taking = writeSnapshot('migration', interrupted(lines, at, () => allEntries()), 5);
    await expect(taking).rejects.toMatchObject({ name: 'AbortError' });
    // The context that brought the new shape took its own copy first, and that one is whole.
    expect(await allSnapshots()).toMatchObject([{ entries: 401 }]);
  });

  test('takes the list and the own summaries back, and can itself be taken back', async () => {
    const kept = await saveWork(work(), [answer()], 100);
    await putOwnSummary(summaryRow(laySummary({ origin: { kind: 'own', name: '', url: null } }), null, 5));
    const { id } = await takeSnapshot('bulk', 200);
    const before = { entries: await allEntries(), summaries: await allOwnSummaries() };
    await updateEntry(kept.id, { note: 'Later.' }, { note: 0 }, 300);
    const later = await saveWork(work(OTHER), [], 400);
    expect(await restoreSnapshot(id, 500)).toMatchObject({ added: 2 });
    expect({ entries: await allEntries(), summaries: await allOwnSummaries() }).toEqual(before);
    const [ofNow] = await allSnapshots();
    expect(ofNow).toMatchObject({ why: 'snapshot', entries: 2 });
    await restoreSnapshot(ofNow?.id ?? '', 600);
    expect((await allEntries()).map((entry) => entry.id)).toEqual([later.id, kept.id]);
    expect((await allEntries())[1]?.note).toBe('Later.');
  });

  test('of an empty list is one too', async () => {
    const { id } = await takeSnapshot('bulk', 1);
    await saveWork(work(), [], 2);
    expect(await restoreSnapshot(id, 3)).not.toBeNull();
    expect(await allEntries()).toEqual([]);
  });

  test('that is gone changes nothing', async () => {
    await saveWork(work(), [], 2);
    expect(await restoreSnapshot('gone', 3)).toBeNull();
    expect(await allEntries()).toHaveLength(1);
  });

  test('can be saved as a backup', async () => {
    const { id: paper } = await saveWork(work(), [], 1);
    const { id } = await takeSnapshot('bulk', 2);
    await removeEntry(paper, 3);
    let text = '';
    for await (const line of snapshotBackup(id, 4)) text += line;
    expect(await restoreText(text)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await allEntries()).toMatchObject([{ id: paper }]);
  });

  test('is taken before a restore, and without room for it nothing is restored', async () => {
    await saveWork(work(), [], 1);
    let text = '';
    const { id } = await takeSnapshot('bulk', 2);
    for await (const line of snapshotBackup(id, 4)) text += line;
    await restoreText(text);
    expect((await allSnapshots()).map(({ why }) => why)).toEqual(['restore', 'bulk']);
  });

  test('makes room for the next: no more are kept than is said, the latest always', async () => {
    for (let at = 1; at <= MAX_SNAPSHOTS + 3; at += 1) await takeSnapshot('bulk', at);
    const kept = await allSnapshots();
    expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: MAX_SNAPSHOTS }, (_, rank) => MAX_SNAPSHOTS + 3 - rank));
    const db = await openDB('caveat-snapshots');
    expect(new Set((await db.getAllKeys('pieces')).map((key) => (key as [string])[0])).size).toBe(MAX_SNAPSHOTS);
    db.close();
  });
});
