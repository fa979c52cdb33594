import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import {
  allEntries,
  findEntry,
  findEntryById,
  NoSuchEntry,
  removeEntry,
  restoreEntry,
  saveWork,
  updateEntry,
  updateEvidence,
} from '@/lib/reading-list/reading-list';
import { onReadingListChange, type ReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { MAX_REMOVED } from '@/lib/storage/removed-entries';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, OTHER, PAPER, work } from '../storage/samples';

useFreshDatabase();

const byDoi = { ...NO_IDS, doi: PAPER.doi };
const byPmid = { ...NO_IDS, pmid: PAPER.pmid };

describe('saving a paper', () => {
  test('keeps it over a restart, with what status follows from and without the texts', async () => {
    const evidence = [answer({ assertions: [correction()] }, { kind: 'lists-notice', at: 400 })];
    const saved = await saveWork(work(), evidence, 500);
    expect(saved).toMatchObject({ tags: [], note: '', state: 'unread', flag: null, savedAt: 500, checkedAt: 400 });
    await restart();
    const [kept] = await allEntries();
    expect(kept).toEqual(saved);
    expect(kept?.evidence).toEqual([{ ...evidence[0], abstract: null, interests: null }]);
  });

  test('finds it by any of its identifiers', async () => {
    const { id } = await saveWork(work(), [], 500);
    expect((await findEntry(byDoi))?.id).toBe(id);
    expect((await findEntry(byPmid))?.id).toBe(id);
    expect(await findEntry({ ...PAPER, doi: '10.5555/paper.v2' })).toBeNull();
    expect(await findEntry(NO_IDS)).toBeNull();
  });

  test('a second time keeps one entry with what the reader wrote, and takes over new facts', async () => {
    const first = await saveWork(work(byPmid, { journal: null }), [answer({}, { at: 100 })], 500);
    await updateEntry(first.id, { note: 'Read this.', tags: ['soil'] }, 600);
    const second = await saveWork(work(PAPER, { title: null }), [answer({}, { at: 200 })], 700);
    expect(second).toMatchObject({ id: first.id, note: 'Read this.', tags: ['soil'], savedAt: 500, changedAt: 600, checkedAt: 200 });
    expect(second.work).toEqual(work(PAPER));
    expect(await allEntries()).toHaveLength(1);
  });

  test('twice at the same moment makes one entry', async () => {
    await Promise.all([saveWork(work(byDoi), [], 500), saveWork(work(), [], 501), saveWork(work(byPmid), [], 502)]);
    expect(await allEntries()).toHaveLength(1);
  });

  test('makes one of two entries when it shows that they are the same paper', async () => {
    const doi = await saveWork(work(byDoi), [], 500);
    const pmid = await saveWork(work(byPmid), [], 600);
    await updateEntry(doi.id, { tags: ['a'] }, 700);
    await updateEntry(pmid.id, { tags: ['b'], state: 'read' }, 800);
    expect(await saveWork(work(), [], 900)).toMatchObject({ id: doi.id, tags: ['a', 'b'], state: 'read' });
    expect(await allEntries()).toHaveLength(1);
  });

  test('brings identifiers into normal form and leaves out what is none', async () => {
    const { work: saved } = await saveWork(work({ doi: 'https://doi.org/10.5555/PAPER', pmid: 'none', pmcid: 'pmc7' }), [], 1);
    expect(saved.ids).toEqual({ doi: '10.5555/paper', pmid: null, pmcid: 'PMC7', arxiv: null });
  });

  test('does not count the list on the machine or the page as a live check', async () => {
    const local = [answer({ source: 'notice-list' }), answer({ source: 'page' })];
    const failed = answer({ source: 'pubmed' }, { kind: 'failed', reason: 'offline' });
    expect(await saveWork(work(), [...local, failed], 500)).toMatchObject({ checkedAt: null });
  });
});

describe('the list', () => {
  test('begins with what was saved last', async () => {
    await saveWork(work(byDoi), [], 500);
    await saveWork(work(OTHER), [], 900);
    await saveWork(work({ arxiv: '2401.00001', doi: null, pmid: null }), [], 700);
    expect((await allEntries()).map(({ savedAt }) => savedAt)).toEqual([900, 700, 500]);
  });
});

describe("the reader's changes", () => {
  test('are kept, and what was not changed stays', async () => {
    const { id } = await saveWork(work(), [], 500);
    await updateEntry(id, { tags: [' mice ', 'mice', '', 'thesis'], note: 'Look at figure 2.' }, 600);
    const flag = { kind: 'known', note: 'Only a label.', at: 700 } as const;
    const changed = await updateEntry(id, { state: 'reading', flag, note: undefined }, 700);
    expect(changed).toMatchObject({ tags: ['mice', 'thesis'], note: 'Look at figure 2.', state: 'reading', flag, changedAt: 700 });
    expect((await updateEntry(id, { flag: null }, 800)).flag).toBeNull();
    await restart();
    expect(await findEntryById(id)).toMatchObject({ state: 'reading', flag: null });
  });

  test('made at the same moment in two places are both kept', async () => {
    const { id } = await saveWork(work(), [], 500);
    await Promise.all([updateEntry(id, { note: 'A note.' }, 600), updateEntry(id, { tags: ['soil'] }, 601)]);
    expect(await findEntryById(id)).toMatchObject({ note: 'A note.', tags: ['soil'] });
  });

  test('of a paper that is not in the list are refused', async () => {
    await expect(updateEntry('gone', { note: 'x' }, 1)).rejects.toThrow(NoSuchEntry);
    await expect(updateEvidence('gone', work(), [], 1)).rejects.toThrow(NoSuchEntry);
    expect(await allEntries()).toEqual([]);
  });
});

describe('checking a saved paper again', () => {
  test('takes over new evidence and facts, and does not pass for a change by the reader', async () => {
    const { id } = await saveWork(work(byDoi), [answer({}, { at: 100 })], 500);
    await updateEntry(id, { note: 'Mine.' }, 600);
    const listed = answer({ assertions: [correction()] }, { kind: 'lists-notice', at: 900 });
    const checked = await updateEvidence(id, work(PAPER), [listed], 1_000);
    expect(checked).toMatchObject({ note: 'Mine.', changedAt: 600, checkedAt: 900, work: { ids: PAPER } });
    expect(checked.evidence.map(({ outcome }) => outcome.kind)).toEqual(['lists-notice']);
  });

  test('that fails leaves the evidence there was, and the time of the last check', async () => {
    const { id } = await saveWork(work(), [answer({}, { at: 100 })], 500);
    const failed = answer({ work: null }, { kind: 'failed', reason: 'timeout', at: 900 });
    const checked = await updateEvidence(id, work(), [failed], 1_000);
    expect(checked).toMatchObject({ checkedAt: 100, evidence: [{ outcome: { kind: 'lists-none' } }] });
  });

  test('keeps a first failure, so that it can be told from silence', async () => {
    const { id } = await saveWork(work(), [], 500);
    const failed = answer({ work: null }, { kind: 'failed', reason: 'timeout' });
    expect((await updateEvidence(id, work(), [failed], 1_000)).evidence).toMatchObject([{ outcome: { reason: 'timeout' } }]);
  });

  test('does not believe a clock that runs ahead', async () => {
    const { id } = await saveWork(work(), [], 500);
    expect((await updateEvidence(id, work(), [answer({}, { at: 9_000 })], 1_000)).checkedAt).toBe(1_000);
  });

  test('makes one of two entries when it shows that they are the same paper', async () => {
    const doi = await saveWork(work(byDoi), [], 500);
    const pmid = await saveWork(work(byPmid), [], 400);
    await updateEntry(pmid.id, { note: 'Keep me.' }, 600);
    expect(await updateEvidence(doi.id, work(PAPER), [], 700)).toMatchObject({ id: doi.id, note: 'Keep me.', savedAt: 400 });
    expect((await allEntries()).map(({ id }) => id)).toEqual([doi.id]);
  });
});

describe('removing a paper', () => {
  test('can be undone, also after a restart, with nothing lost', async () => {
    const { id } = await saveWork(work(), [answer()], 500);
    const entry = await updateEntry(id, { note: 'Mine.', tags: ['soil'] }, 600);
    await removeEntry(id);
    expect(await allEntries()).toEqual([]);
    await restart();
    expect(await restoreEntry(id)).toEqual(entry);
    expect(await allEntries()).toEqual([entry]);
    await expect(restoreEntry(id)).rejects.toThrow(NoSuchEntry);
  });

  test('and saving it again, then undoing, makes one entry', async () => {
    const first = await saveWork(work(), [], 500);
    await updateEntry(first.id, { note: 'Mine.' }, 600);
    await removeEntry(first.id);
    const second = await saveWork(work(byDoi), [], 700);
    expect(await restoreEntry(first.id)).toMatchObject({ id: second.id, note: 'Mine.', savedAt: 500 });
    expect(await allEntries()).toHaveLength(1);
  });

  test('is remembered for the last removals only', async () => {
    const ids: string[] = [];
    for (let i = 0; i <= MAX_REMOVED; i += 1) {
      const { id } = await saveWork(work({ doi: `10.5555/${i}`, pmid: null }), [], i);
      await removeEntry(id);
      ids.push(id);
    }
    await expect(restoreEntry(ids[0] ?? '')).rejects.toThrow(NoSuchEntry);
    expect(await restoreEntry(ids[1] ?? '')).toMatchObject({ savedAt: 1 });
  });

  test('that is not in the list is no error', async () => {
    await expect(removeEntry('gone')).resolves.toBeUndefined();
  });
});

describe('other pages of the extension', () => {
  test('hear of every change', async () => {
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    const { id } = await saveWork(work(), [], 500);
    await updateEntry(id, { note: 'x' }, 600);
    await removeEntry(id);
    await restoreEntry(id);
    await vi.waitFor(() => expect(changes).toHaveLength(4));
    expect(changes.every(({ entryIds }) => entryIds.includes(id))).toBe(true);
  });

  test('hear nothing when nothing changed', async () => {
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    await removeEntry('gone');
    const { id } = await saveWork(work(), [], 500);
    await vi.waitFor(() => expect(changes).toEqual([{ entryIds: [id] }]));
  });
});
