import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import type { FileImport, ImportUndo } from '@/lib/model/file-import';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import { allEntries } from '@/lib/reading-list/reading-list';
import { sendImport } from '@/lib/reading-list/send-import';
import { database } from '@/lib/storage/database';
import { doneImports } from '@/lib/storage/imports';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';
import { manyPapers, risOf, type RisPaper } from '../support/ris-of';

const never = new AbortController().signal;
type Send = Parameters<typeof sendImport>[1]['send'];

let background: Background;
beforeEach(() => {
  background = startTestBackground();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
});

const command = ((message: never) => background.command(message, OWN_PAGE)) as Send;
const valueOf = async <Value>(reply: Promise<{ ok: boolean; value?: Value }>): Promise<Value> => {
  const { ok, value } = await reply;
  if (!ok) throw new Error('refused');
  return value as Value;
};

function sendFile(papers: readonly RisPaper[] | string, more: Partial<Parameters<typeof sendImport>[1]> = {}) {
  const source = sourceOfText(typeof papers === 'string' ? papers : risOf(papers));
  if (!('steps' in source)) throw new Error('not read');
  return sendImport(source, { name: 'refs.ris', tags: [], send: command, signal: never, onCount: () => undefined, ...more });
}
const imported = async (papers: readonly RisPaper[] | string, more: Parameters<typeof sendFile>[1] = {}) => (await valueOf(sendFile(papers, more))) as FileImport;
const undone = (id: string) => valueOf<ImportUndo>(command({ type: 'import-undo', id }) as never);
const save = (ids: Partial<WorkIds>, title: string) => valueOf<{ entryId: string }>(command({ type: 'save-work', ids: { ...NO_IDS, ...ids }, title }) as never);
const whole = async () => new Map((await allEntries()).map((entry) => [entry.id, entry] as const));
const left = async () => Promise.all([(await database()).count('importRows'), (await database()).count('imports')]);

describe('an import', () => {
  test('saves each paper once, with what the file says of it and the tags for all', async () => {
    const done = await imported(
      [
        { doi: '10.5555/a', title: 'A title', note: 'My own note.', tags: ['worms'] },
        { doi: '10.5555/b', title: 'Another' },
        { doi: '10.5555/a', title: 'A title', note: 'A second note.', tags: ['soil'] },
        { title: 'Without an identifier' },
      ],
      { tags: ['thesis'] },
    );
    expect(done).toMatchObject({ name: 'refs.ris', counts: { added: 2, known: 0, repeated: 1 }, undo: null });
    const entries = (await allEntries()).toSorted((a, b) => a.id.localeCompare(b.id));
    expect(entries).toMatchObject([
      { work: { ids: { doi: '10.5555/a' }, title: ['A title'], journal: 'Journal of Inventions', published: '2019', authors: ['Invented, Anna'] }, tags: ['thesis', 'worms', 'soil'], state: 'unread' },
      { work: { ids: { doi: '10.5555/b' } }, tags: ['thesis'], note: '' },
    ]);
    expect(entries[0]).not.toHaveProperty('stamps');
    expect((await allSnapshots())[0]).toMatchObject({ why: 'import', entries: 0 });
    expect(await left()).toEqual([0, 1]);
  });

  test('changes nothing of a paper that is saved already, under whichever identifier', async () => {
    const { entryId } = await save({ pmid: '31' }, 'As I saved it');
    await command({ type: 'update-entry', id: entryId, patch: { note: 'Mine.', tags: ['mine'] }, base: { note: 0, tags: 0 } });
    const before = await whole();
    const done = await imported('PMID- 31\nTI  - Another title\nAID - 10.5555/a [doi]\nOWN - NLM\n\nPMID- 32\nTI  - New\n', { tags: ['thesis'] });
    expect(done.counts).toEqual({ added: 1, known: 1, repeated: 0 });
    expect((await whole()).get(entryId)).toEqual(before.get(entryId));
  });

  test('of a preprint and of its article, which have DOIs of their own, leaves two', async () => {
    await save({ doi: '10.1101/2020.01.01.123456' }, 'One title for two versions of a paper');
    await imported([{ doi: '10.5555/article', title: 'One title for two versions of a paper' }]);
    expect(await allEntries()).toHaveLength(2);
  });

  test('in steps saves nothing before the last one, and asked twice saves nothing twice', async () => {
    const counts: number[] = [];
    const twice: Send = (async (message: never) => {
      await command(message);
      return command(message);
    }) as Send;
    const beginsOnce: Send = (async (message: never) => ((message as { type: string }).type === 'import-begin' ? command(message) : twice(message))) as Send;
    const done = await imported(manyPapers(1_200), {
      send: beginsOnce,
      onCount: async () => counts.push((await allEntries()).length),
    });
    expect(done.counts).toEqual({ added: 1_200, known: 0, repeated: 0 });
    expect(await allEntries()).toHaveLength(1_200);
    expect(counts.slice(0, 3)).toEqual([0, 0, 0]);
    expect(await doneImports()).toHaveLength(1);
  });

  test('that is cancelled leaves nothing', async () => {
    const stop = new AbortController();
    const sent = await sendFile(manyPapers(1_200), { signal: stop.signal, onCount: (count) => count > 0 && stop.abort() });
    expect(sent).toEqual({ ok: true, value: null });
    expect(await allEntries()).toEqual([]);
    expect(await left()).toEqual([0, 0]);
  });

  test('whose page or browser went away in the middle leaves nothing, and the next start tidies up', async () => {
    const cut: Send = (async (message: never) => {
      if ((message as { type: string }).type === 'import-commit') throw new Error('the page is gone');
      return command(message);
    }) as Send;
    await expect(sendFile(manyPapers(700), { send: cut })).rejects.toThrow('gone');
    expect(await allEntries()).toEqual([]);
    expect((await left())[1]).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    background = startTestBackground();
    background.started();
    await vi.waitFor(async () => expect(await left()).toEqual([0, 0]));
    expect((await imported(manyPapers(3))).counts.added).toBe(3);
  });

  test('goes on where the background was stopped between two steps', async () => {
    const restarting: Send = (async (message: never) => {
      background = startTestBackground();
      return command(message);
    }) as Send;
    expect((await imported(manyPapers(1_200), { send: restarting })).counts.added).toBe(1_200);
  });

  test.each([0, 300, 699, 700])('without room at write %i saves all or nothing, says so, and works later', async (after) => {
    let writes = 0;
    const original = IDBObjectStore.prototype.put;
    const send: Send = (async (message: never) => {
      if ((message as { type: string }).type === 'import-commit') {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, ...args: Parameters<typeof original>) {
          // Snapshots lie elsewhere.
          if (this.name !== 'readingList' && this.name !== 'imports') return original.apply(this, args);
          writes += 1;
          if (writes > after) throw new DOMException('no room', 'QuotaExceededError');
          return original.apply(this, args);
        });
      }
      return command(message);
    }) as Send;
    expect(await sendFile(manyPapers(700), { send })).toMatchObject({ ok: false, problem: { code: 'full' } });
    vi.restoreAllMocks();
    expect(await allEntries()).toEqual([]);
    expect((await imported(manyPapers(700))).counts.added).toBe(700);
  });

  test('without an identifier, or with more than a message may carry, is refused', async () => {
    const { id } = await valueOf<{ id: string }>(command({ type: 'import-begin', name: null, tags: [] }) as never);
    const draft = { ids: NO_IDS, title: 'x', authors: [], journal: null, year: null, note: '', tags: [] };
    expect(await command({ type: 'import-add', id, from: 0, drafts: [draft] })).toMatchObject({ ok: false });
    expect(await command({ type: 'import-add', id, from: 0, drafts: Array.from({ length: 501 }, () => ({ ...draft, ids: { ...NO_IDS, pmid: '1' } })) })).toMatchObject({ ok: false });
    expect(await command({ type: 'import-commit', id, total: 1 })).toMatchObject({ ok: false, problem: { code: 'given-up' } });
    expect(await command({ type: 'import-add', id: 'import-none', from: 0, drafts: [] })).toMatchObject({ ok: false });
  });
});

describe('its undo', () => {
  test('gives back the list as it was, says what it did, and says the same when asked again', async () => {
    await save({ doi: '10.5555/mine' }, 'Mine');
    const before = await whole();
    const { id } = await imported(manyPapers(1_100));
    expect(await undone(id)).toMatchObject({ removed: 1_100, kept: 0, gone: 0 });
    expect(await whole()).toEqual(before);
    expect(await undone(id)).toMatchObject({ removed: 1_100, kept: 0, gone: 0 });
    expect((await allSnapshots())[0]).toMatchObject({ why: 'bulk', entries: 1_101 });
  });

  test('keeps what the reader changed, merged or is writing about, and counts what the reader removed', async () => {
    const { id } = await imported(manyPapers(6));
    const [a, b, c, d] = (await allEntries()).toSorted((one, other) => one.id.localeCompare(other.id)).map((entry) => entry.id) as [string, string, string, string];
    await command({ type: 'update-entry', id: a, patch: { note: 'Mine.' }, base: { note: 0 } });
    await browser.storage.local.set({ [`draft:${b}:tab`]: { entryId: b, note: 'Half a sent', base: { note: 0 }, at: 1 } });
    await command({ type: 'remove-entry', id: c });
    const mine = await save({ pmid: '77' }, 'The same, I say');
    await command({ type: 'merge-entries', id: d, other: mine.entryId });
    expect(await undone(id)).toMatchObject({ removed: 2, kept: 3, gone: 1 });
    expect([...(await whole()).keys()].toSorted()).toEqual([a, b, d].toSorted());
    expect((await whole()).get(d)?.work.ids).toMatchObject({ pmid: '77' });
  });

  test('of one import leaves the papers of another', async () => {
    const first = await imported(manyPapers(3));
    const second = await imported([...manyPapers(3), { doi: '10.5555/z', title: 'Z' }]);
    expect(second.counts).toEqual({ added: 1, known: 3, repeated: 0 });
    await undone(first.id);
    expect((await allEntries()).map(({ work }) => work.ids.doi)).toEqual(['10.5555/z']);
  });
});

const paper: fc.Arbitrary<RisPaper> = fc.record(
  {
    doi: fc.constantFrom('10.5555/a', '10.5555/b', '10.5555/c', '10.5555/d'),
    pmid: fc.constantFrom('1', '2', '3'),
    title: fc.constantFrom('One', 'Two'),
    note: fc.constantFrom('First.', 'Second.'),
  },
  { requiredKeys: [] },
);

test('whatever is saved and whatever is imported, nothing saved is changed, and undo gives the list back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paper, { maxLength: 5 }), fc.array(fc.array(paper, { maxLength: 8 }), { minLength: 1, maxLength: 2 }), async (saved, files) => {
      await deleteEverything();
      for (const { doi = null, pmid = null, title = '' } of saved) if (doi ?? pmid) await save({ doi, pmid }, title);
      const lists = [await whole()];
      const ids: string[] = [];
      for (const file of files) {
        if (file.length === 0) continue;
        const before = await whole();
        const done = await imported(file);
        ids.push(done.id);
        const after = await whole();
        for (const [id, entry] of before) expect(after.get(id)).toEqual(entry);
        expect(after.size).toBe(before.size + done.counts.added);
        const named = file.filter(({ doi, pmid }) => doi ?? pmid);
        expect(done.counts.added + done.counts.known + done.counts.repeated).toBe(named.length);
        const notes = [...after.values()].map(({ note }) => note).join('\n');
        // The notes of a paper that is saved already are not taken over.
        const taken = done.counts.known === 0 ? named : [];
        expect(taken.filter(({ note = '' }) => !notes.includes(note))).toEqual([]);
        lists.push(after);
      }
      for (const id of ids.toReversed()) {
        lists.pop();
        await undone(id);
        expect(await whole()).toEqual(lists.at(-1));
      }
    }),
    { numRuns: 25 },
  );
});
