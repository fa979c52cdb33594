import { beforeEach, describe, expect, test, vi } from 'vitest';
import { moveToRemoved } from '@/lib/storage/removed-entries';
import { restoreEntry } from '@/lib/reading-list/removal';
import { editEntries } from '@/lib/reading-list/edit-entries';
import { saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import type { PaperRow } from '@/lib/model/paper-row';
import { NO_IDS } from '@/lib/model/work';
import { RowEngine } from '@/lib/reading-list/rows/row-engine';
import { refreshRows } from '@/lib/reading-list/rows/refresh-rows';
import { restoreSnapshot, takeSnapshot } from '@/lib/reading-list/snapshots';
import { setSettings } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import { getMeta, setMeta } from '@/lib/storage/meta';
import { replaceOwnPack } from '@/lib/storage/own-packs';
import type { PackRow } from '@/lib/storage/rows';
import { useFreshDatabase } from '../../storage/fresh-database';
import { answer, OTHER, work } from '../../storage/samples';

useFreshDatabase();

beforeEach(() => {
  // Node has no locks; a test is alone.
  vi.stubGlobal('navigator', { locks: { request: async (_name: string, run: () => Promise<unknown>) => run() } });
});

const NOW = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;

/** A pack of the reader's, without summaries. */
const pack = (importedAt: number): PackRow => ({ id: 'p', title: 'Own', author: null, license: null, edition: null, summaries: 0, importedAt });

/** Brings the rows up to date. @returns the rows, and how many were made */
async function refreshed(now = NOW) {
  let made = 0;
  await refreshRows(() => now, (change) => (made += (change?.put.length ?? 0) + (change?.gone.length ?? 0)));
  return { rows: await (await database()).getAll('paperRows'), made };
}

describe('the rows of the list', () => {
  test('are never taken off the screen again where the first of them are made', async () => {
    await saveWork(work(), [], 500);
    const told: string[] = [];
    await refreshRows(() => NOW, (change) => void told.push(change === null ? 'all gone' : `${change.put.length} made`));
    expect(told.indexOf('all gone')).toBeLessThan(told.indexOf('1 made'));
    expect(told.lastIndexOf('all gone')).toBe(told.indexOf('all gone'));
  });

  test('follow saving, edits, removal and undo, and nothing is made twice', async () => {
    const { id } = await saveWork(work(), [], 500);
    await saveWork(work(OTHER), [], 600);
    expect((await refreshed()).rows.map((row) => row.id)[1]).toBe(id);
    expect((await refreshed()).made).toBe(0);
    await updateEntry(id, { note: 'Ünder the sea' }, { note: 0 }, 700);
    const edited = await refreshed();
    expect(edited.made).toBe(1);
    await updateEntry(id, { note: 'Ünder the sea' }, { note: 1 }, 750);
    expect((await refreshed()).made).toBe(0);
    expect(edited.rows[1]).toMatchObject({ id, hasNote: true, text: expect.stringContaining('under the sea') as string });
    await moveToRemoved([id], 800);
    expect((await refreshed()).rows).toHaveLength(1);
    await restoreEntry(id, 900);
    expect((await refreshed()).rows).toHaveLength(2);
  });

  test('are made anew as a whole when the list is taken back to a snapshot, or live checks are switched', async () => {
    await saveWork(work(), [], 500);
    const snapshot = await takeSnapshot('bulk', NOW);
    await saveWork(work(OTHER), [], 600);
    expect((await refreshed()).rows).toHaveLength(2);
    await restoreSnapshot(snapshot.id, NOW);
    const told: unknown[] = [];
    await refreshRows(() => NOW, (change) => void told.push(change && change.put.length));
    expect(told).toEqual([null, 1]);
    expect((await refreshed()).rows).toHaveLength(1);
    await setSettings({ liveChecks: true });
    expect((await refreshed()).made).toBe(1);
    expect((await refreshed()).made).toBe(0);
    await setSettings({ liveChecks: false });
  });

  test('go on where they stopped', async () => {
    for (let at = 0; at < 100; at += 1) await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at + 1);
    await (await database()).clear('changedEntries');
    const whole = refreshRows(() => NOW, (change) => {
      if (change !== null) throw new Error('the page was closed');
    });
    await expect(whole).rejects.toThrow('the page was closed');
    const { rows, made } = await refreshed();
    expect(rows).toHaveLength(100);
    expect(made).toBeLessThan(100);
  });

  test('go on where they stopped also when the whole list was replaced', async () => {
    await saveWork(work(), [], 500);
    const snapshot = await takeSnapshot('bulk', NOW);
    await refreshed();
    await restoreSnapshot(snapshot.id, NOW);
    const stopped = refreshRows(() => NOW, () => {
      throw new Error('the page was closed');
    });
    await expect(stopped).rejects.toThrow('the page was closed');
    expect((await refreshed()).rows).toHaveLength(1);
  });

  test('stay on the screen while they are made anew, and each is made once', async () => {
    const { id } = await saveWork(work(), [], 500);
    await refreshed();
    await setSettings({ liveChecks: true });
    const told: unknown[] = [];
    await refreshRows(() => NOW, (change) => void told.push(change && { put: change.put.map((row) => row.id), gone: change.gone }));
    expect(told).toEqual([{ put: [id], gone: [] }]);
    await setSettings({ liveChecks: false });
  });

  test('that another version made are not shown while they are made anew', async () => {
    const { id } = await saveWork(work(), [], 500);
    await refreshed();
    const build = await getMeta('rowBuild');
    await setMeta('rowBuild', { stamp: '0', after: '', isDone: true });
    const told: unknown[] = [];
    await refreshRows(() => NOW, (change) => void told.push(change && change.put.map((row) => row.id)));
    expect(told).toEqual([null, [id]]);
    expect(await getMeta('rowBuild')).toMatchObject({ stamp: build?.stamp, isDone: true });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the notice list', () => setMeta('noticeList', 2)],
    ['the summaries that Caveat brings', () => setMeta('starterPackEdition', '2026-11')],
    ['a pack of the reader’s', () => replaceOwnPack(pack(1), [])],
    ['that pack, read again', () => replaceOwnPack(pack(2), [])],
  ])('are made anew, once, where %s is another', async (_, change) => {
    await saveWork(work(), [], 500);
    await replaceOwnPack(pack(0), []);
    await refreshed();
    await change();
    expect((await refreshed()).made).toBe(1);
    expect((await refreshed()).made).toBe(0);
  });

  test('of a paper that is edited while all are made is made again before the end', async () => {
    for (let at = 0; at < 100; at += 1) await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at + 1);
    await refreshed();
    await setSettings({ liveChecks: true });
    let edited: Promise<unknown> | null = null;
    let id = '';
    await refreshRows(() => NOW, (change) => {
      id ||= change?.put[0]?.id ?? '';
      edited ??= updateEntry(id, { note: 'Typed meanwhile' }, { note: 0 }, 700);
    });
    await edited;
    expect((await (await database()).getAllFromIndex('paperRows', 'id', id))[0]?.hasNote).toBe(true);
    await setSettings({ liveChecks: false });
  });

  test('do not keep a silence that has grown too old', async () => {
    await saveWork(work(), [answer({}, { kind: 'lists-none', at: NOW })], NOW);
    expect((await refreshed()).rows[0]?.code).toBe('none-found');
    expect((await refreshed(NOW + 20 * DAY)).made).toBe(0);
    expect((await refreshed(NOW + 31 * DAY)).rows[0]?.code).toBe('not-checked');
  });

  test('name the article of a preprint and the preprint of an article, as a source links them', async () => {
    const related = [{ relation: 'published-as' as const, ids: { ...NO_IDS, doi: '10.5555/article' }, citation: null, date: null }];
    await saveWork(work({ doi: '10.1101/2020.01.01.900001', pmid: null }), [answer({ asked: { ...NO_IDS, doi: '10.1101/2020.01.01.900001' }, work: null, recordTypes: ['posted-content'], related })], 500);
    await saveWork(work({ doi: '10.5555/article', pmid: null }), [], 600);
    const { rows } = await refreshed();
    expect(rows.map(({ versions }) => versions)).toEqual([undefined, [{ as: 'article', keys: ['doi:10.5555/article'] }]]);
    const engine = new RowEngine('en');
    engine.put(rows);
    expect(rows.map(({ id }) => engine.linked(id)?.as)).toEqual(['preprint', 'article']);
  });

  test('show a damaged entry as one that cannot be shown', async () => {
    await (await database()).put('readingList', { id: 'odd', work: 5 } as never);
    expect((await refreshed()).rows).toMatchObject([{ id: 'odd', isBroken: true, order: 0 }]);
    // Something that concerns it, such as a summary of the reader's own, makes its row anew.
    await (await database()).add('changedEntries', { entryId: 'odd' } as never);
    expect((await refreshed()).rows).toMatchObject([{ id: 'odd', isBroken: true }]);
  });
});

describe('editing many papers', () => {
  test('adds and drops tags whatever was written meanwhile, and what it gives back undoes it', async () => {
    const a = await saveWork(work(), [], 1);
    const b = await saveWork(work(OTHER), [], 2);
    await updateEntry(a.id, { tags: ['old'] }, { tags: 0 }, 3);
    const { changed, missing } = await editEntries([a.id, b.id, 'gone'].map((id) => ({ id, patch: { state: 'read' as const }, base: {}, addTags: ['new'], dropTags: ['old'] })), 4);
    expect(missing).toEqual(['gone']);
    expect((await refreshed()).rows.map(({ tags, state }) => [tags, state])).toEqual([[['new'], 'read'], [['new'], 'read']]);
    // The second was tagged again since: that stays, with what it was based on.
    await updateEntry(b.id, { tags: ['mine'] }, { tags: 1 }, 5);
    const undone = await editEntries(changed, 6);
    expect(undone.conflicts).toEqual([{ id: b.id, fields: ['tags'] }]);
    const rows = (await refreshed()).rows;
    expect(rows.find(({ id }) => id === a.id)).toMatchObject({ tags: ['old'], state: 'unread' });
    expect(rows.find(({ id }) => id === b.id)).toMatchObject({ tags: ['mine'], state: 'unread' });
  });
});

describe('where there is no room for rows', () => {
  /** Every write fails, as on a full disk. */
  const fill = () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const method of ['put', 'add'] as const) {
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException('no room', 'QuotaExceededError');
      });
    }
  };

  /** What a page shows that has the rows on record, and takes what it is told. */
  async function shown(now = NOW): Promise<PaperRow[]> {
    const rows = new Map((await (await database()).getAll('paperRows')).map((row) => [row.id, row]));
    await refreshRows(() => now, (change) => {
      for (const id of change?.gone ?? []) rows.delete(id);
      for (const row of change?.put ?? []) rows.set(row.id, row);
    });
    return [...rows.values()];
  }

  test('the list is shown all the same: rows that were never made, edited papers, and none that went', async () => {
    const { id } = await saveWork(work(), [], 500);
    const { id: other } = await saveWork(work(OTHER), [], 600);
    fill();
    expect((await shown()).map((row) => row.id).toSorted()).toEqual([id, other].toSorted());
    vi.restoreAllMocks();
    await refreshed();
    await updateEntry(id, { note: 'Typed before the disk was full' }, { note: 0 }, 700);
    await moveToRemoved([other], 800);
    fill();
    expect(await shown()).toMatchObject([{ id, hasNote: true }]);
    vi.restoreAllMocks();
    expect((await refreshed()).rows).toMatchObject([{ id, hasNote: true }]);
  });

  /** The ids that a page is told of, in the order in which it is told. */
  async function told() {
    const [put, gone]: [string[], string[]] = [[], []];
    await refreshRows(() => NOW, (change) => {
      put.push(...(change?.put ?? []).map((row) => row.id));
      gone.push(...(change?.gone ?? []));
    });
    return { put: put.toSorted(), gone };
  }

  test('only what changed is made again, each paper once', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 50; at += 1) ids.push((await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at + 1)).id);
    await refreshed();
    const [untouched, removed, ...edited] = ids as [string, string, ...string[]];
    for (const id of edited) await updateEntry(id, { note: 'Typed' }, { note: 0 }, 700);
    await moveToRemoved([removed], 800);
    fill();
    expect(await told()).toEqual({ put: edited.toSorted(), gone: [removed] });
    expect((await shown()).map((row) => row.id)).toContain(untouched);
  });

  test('every row is made again where the reader has chosen other checks meanwhile', async () => {
    const { id } = await saveWork(work(), [], 500);
    await refreshed();
    await setSettings({ liveChecks: true });
    fill();
    expect(await told()).toEqual({ put: [id], gone: [] });
    vi.restoreAllMocks();
    await setSettings({ liveChecks: false });
  });

  test('of a long list that was never made every row is made once', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 90; at += 1) ids.push((await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at + 1)).id);
    fill();
    expect(await told()).toEqual({ put: ids.toSorted(), gone: [] });
  });

  test('a list that was replaced as a whole shows no paper of the one before', async () => {
    const { id } = await saveWork(work(), [], 500);
    const snapshot = await takeSnapshot('bulk', NOW);
    await saveWork(work(OTHER), [], 600);
    await refreshed();
    await restoreSnapshot(snapshot.id, NOW + 1);
    fill();
    expect((await shown()).map((row) => row.id)).toEqual([id]);
    vi.restoreAllMocks();
    expect((await refreshed()).rows).toHaveLength(1);
  });

  test('a row whose silence has grown old is made anew', async () => {
    await saveWork(work(), [answer({}, { kind: 'lists-none', at: NOW })], NOW);
    expect((await refreshed()).rows[0]?.code).toBe('none-found');
    fill();
    expect((await shown(NOW + 31 * DAY))[0]?.code).toBe('not-checked');
    vi.restoreAllMocks();
  });

  test('another fault is one', async () => {
    await saveWork(work(), [], 500);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'DataError');
    });
    await expect(shown()).rejects.toThrow('broken');
    vi.restoreAllMocks();
  });
});
