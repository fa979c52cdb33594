import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import {
  allEntries,
  findEntry,
  findEntryById,
  NoSuchEntry,
  saveWork,
  keepEvidence,
  updateEntry,
  updateEvidence,
} from '@/lib/reading-list/reading-list';
import { editEntries } from '@/lib/reading-list/edit-entries';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { versionsOf } from '@/lib/model/field-stamps';
import { MAX_TAGS } from '@/lib/model/limits';
import type { EntryPatch } from '@/lib/model/reading-list-entry';
import { onReadingListChange, type ReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { journalOf } from '@/lib/storage/journal';
import { MAX_REMOVED } from '@/lib/storage/removed-entries';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, OTHER, PAPER, work } from '../storage/samples';

useFreshDatabase();

/** An edit by somebody who sees the entry as it is now. */
async function edit(id: string, patch: EntryPatch, now: number) {
  const before = await findEntryById(id);
  const { entry, conflicts } = await updateEntry(id, patch, before ? versionsOf(before) : {}, now);
  expect(conflicts).toEqual([]);
  return entry;
}

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
    await edit(first.id, { note: 'Read this.', tags: ['soil'] }, 600);
    const second = await saveWork(work(PAPER, { title: null }), [answer({}, { at: 200 })], 700);
    expect(second).toMatchObject({ id: first.id, note: 'Read this.', tags: ['soil'], savedAt: 500, changedAt: 600, checkedAt: 200 });
    expect(second.work).toEqual(work(PAPER));
    expect(await allEntries()).toHaveLength(1);
  });

  test('twice at the same moment makes one entry', async () => {
    const register = [answer({ source: 'pubmed' })];
    await Promise.all([saveWork(work(byDoi), register, 500), saveWork(work(), [], 501), saveWork(work(byPmid), [], 502)]);
    expect(await allEntries()).toHaveLength(1);
  });

  test('makes one of two entries where a register’s record names both, and not on the word of a page', async () => {
    const doi = await saveWork(work(byDoi), [], 500);
    const pmid = await saveWork(work(byPmid), [], 600);
    await edit(doi.id, { tags: ['a'] }, 700);
    await edit(pmid.id, { tags: ['b'], state: 'read' }, 800);
    await saveWork(work(PAPER, { title: ['A page says so'] }), [], 900);
    expect(await allEntries()).toHaveLength(2);
    const saved = await saveWork(work(), [answer({ source: 'pubmed' })], 900);
    expect(saved).toMatchObject({ id: doi.id, tags: ['a', 'b'], state: 'read' });
    expect(await allEntries()).toHaveLength(1);
  });

  test('again from a page does not rename it, nor believe the page’s other identifiers', async () => {
    const first = await saveWork(work(byDoi, { title: ['The title'] }), [], 500);
    const second = await saveWork(work(PAPER, { title: ['Another title'] }), [], 900);
    expect(second.work).toEqual(first.work);
  });

  test('keeps no identifier that a register’s record contradicts', async () => {
    const other = answer({ source: 'pubmed', work: work({ doi: '10.5555/another', pmid: PAPER.pmid }) });
    expect((await saveWork(work(PAPER), [other], 500)).work.ids).toEqual(byDoi);
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
    await edit(id, { tags: [' mice ', 'mice', '', 'thesis'], note: 'Look at figure 2.' }, 600);
    const flag = { kind: 'known', note: 'Only a label.', at: 700 } as const;
    const changed = await edit(id, { state: 'reading', flag, note: undefined }, 700);
    expect(changed).toMatchObject({ tags: ['mice', 'thesis'], note: 'Look at figure 2.', state: 'reading', flag, changedAt: 700 });
    expect((await edit(id, { flag: null }, 800)).flag).toBeNull();
    await restart();
    expect(await findEntryById(id)).toMatchObject({ state: 'reading', flag: null });
  });

  test('made at the same moment in two places are both kept', async () => {
    const { id } = await saveWork(work(), [], 500);
    await Promise.all([edit(id, { note: 'A note.' }, 600), edit(id, { tags: ['soil'] }, 601)]);
    expect(await findEntryById(id)).toMatchObject({ note: 'A note.', tags: ['soil'] });
  });

  test('of one field in two places are not lost: the later one is a conflict, and what is there stays', async () => {
    const { id } = await saveWork(work(), [], 500);
    expect(await updateEntry(id, { note: 'From one tab.' }, { note: 0 }, 600)).toMatchObject({ conflicts: [] });
    const second = await updateEntry(id, { note: 'From another tab.', tags: ['soil'], state: 'read' }, { note: 0, tags: 0 }, 700);
    expect(second).toMatchObject({ conflicts: ['note'], entry: { note: 'From one tab.', tags: ['soil'], state: 'read' } });
    // Asked again because the answer was lost.
    expect((await updateEntry(id, { note: 'From one tab.' }, { note: 0 }, 800)).conflicts).toEqual([]);
    expect(await updateEntry(id, { note: 'Both.' }, { note: 1 }, 900)).toMatchObject({ conflicts: [], entry: { note: 'Both.' } });
  });

  test('are in the journal, as it was and as it is', async () => {
    const { id } = await saveWork(work(), [], 500);
    await edit(id, { note: 'First.' }, 600);
    await edit(id, { note: 'Second.' }, 700);
    expect((await journalOf(id)).map(({ at, change }) => [at, change])).toEqual([
      [600, { kind: 'edit', before: { note: '' }, after: { note: 'First.' } }],
      [700, { kind: 'edit', before: { note: 'First.' }, after: { note: 'Second.' } }],
    ]);
  });

  test('take a tag from a paper whatever else stands there by now', async () => {
    const { id } = await saveWork(work(), [], 500);
    await edit(id, { tags: ['old', 'mine'] }, 600);
    await editEntries([{ id, patch: {}, base: {}, dropTags: ['old'] }], 700);
    expect((await findEntryById(id))?.tags).toEqual(['mine']);
    await editEntries([{ id, patch: {}, base: {}, addTags: ['new'] }], 800);
    expect((await findEntryById(id))?.tags).toEqual(['mine', 'new']);
  });

  test('of many papers at once are in the journal too, and no paper gets more tags than it may have', async () => {
    const { id } = await saveWork(work(), [], 500);
    const many = Array.from({ length: MAX_TAGS + 1 }, (_, at) => `t${at}`);
    const { changed } = await editEntries([{ id, patch: { state: 'read' }, base: {}, addTags: many }], 600);
    expect(changed).toMatchObject([{ id, patch: { tags: [], state: 'unread' } }]);
    expect((await findEntryById(id))?.tags).toEqual(many.slice(0, MAX_TAGS));
    expect(await journalOf(id)).toMatchObject([{ at: 600, change: { kind: 'edit', before: { tags: [], state: 'unread' }, after: { tags: many.slice(0, MAX_TAGS), state: 'read' } } }]);
  });

  test('of a paper that is not in the list are refused', async () => {
    await expect(updateEntry('gone', { note: 'x' }, {}, 1)).rejects.toThrow(NoSuchEntry);
    await expect(updateEvidence('gone', [], 1)).rejects.toThrow(NoSuchEntry);
    expect(await allEntries()).toEqual([]);
  });
});

describe('checking a saved paper again', () => {
  test('takes over new evidence and facts, and does not pass for a change by the reader', async () => {
    const { id } = await saveWork(work(byDoi), [answer({}, { at: 100 })], 500);
    await edit(id, { note: 'Mine.' }, 600);
    const listed = answer({ assertions: [correction()] }, { kind: 'lists-notice', at: 900 });
    const checked = await updateEvidence(id, [listed], 1_000);
    expect(checked).toMatchObject({ note: 'Mine.', changedAt: 600, checkedAt: 900, work: { ids: PAPER } });
    expect(checked.evidence.map(({ outcome }) => outcome.kind)).toEqual(['lists-notice']);
  });

  test('that fails leaves the evidence there was, and the time of the last check', async () => {
    const { id } = await saveWork(work(), [answer({}, { at: 100 })], 500);
    const failed = answer({ work: null }, { kind: 'failed', reason: 'timeout', at: 900 });
    const checked = await updateEvidence(id, [failed], 1_000);
    expect(checked).toMatchObject({ checkedAt: 100, evidence: [{ outcome: { kind: 'lists-none' } }] });
  });

  test('keeps a first failure, so that it can be told from silence', async () => {
    const { id } = await saveWork(work(), [], 500);
    const failed = answer({ work: null }, { kind: 'failed', reason: 'timeout' });
    expect((await updateEvidence(id, [failed], 1_000)).evidence).toMatchObject([{ outcome: { reason: 'timeout' } }]);
  });

  test('does not believe a clock that runs ahead', async () => {
    const { id } = await saveWork(work(), [], 500);
    expect((await updateEvidence(id, [answer({}, { at: 9_000 })], 1_000)).checkedAt).toBe(1_000);
  });

  test('takes over the title of a register, unlike a look at its page', async () => {
    const { id } = await saveWork(work(byDoi, { title: ['One'] }), [], 500);
    const renamed = answer({ source: 'pubmed', work: work(PAPER, { title: ['Renamed'] }) }, { at: 700 });
    expect((await keepEvidence(id, [renamed], 800)).work.title).toEqual(['One']);
    expect((await updateEvidence(id, [renamed], 900)).work.title).toEqual(['Renamed']);
  });

  test.each([['a check', updateEvidence], ['a look at its page', keepEvidence]])('takes the place of what a clock that ran ahead had kept: %s', async (_, ask) => {
    const { id } = await saveWork(work(), [answer({}, { at: 9_000 }), answer({ source: 'pubmed' }, { at: 400 })], 500);
    const asked = await ask(id, [answer({ assertions: [correction()] }, { kind: 'lists-notice', at: 900 })], 1_000);
    expect(asked.evidence.map(({ source, outcome }) => [source, outcome.kind, outcome.at])).toEqual([['crossref', 'lists-notice', 900], ['pubmed', 'lists-none', 400]]);
    expect(asked.checkedAt).toBe(900);
  });

  test('makes one of two entries where a register’s record names both', async () => {
    const doi = await saveWork(work(byDoi), [], 500);
    const pmid = await saveWork(work(byPmid), [], 400);
    await edit(pmid.id, { note: 'Keep me.' }, 600);
    expect(await updateEvidence(doi.id, [answer()], 700)).toMatchObject({ id: doi.id, note: 'Keep me.', savedAt: 400 });
    expect((await allEntries()).map(({ id }) => id)).toEqual([doi.id]);
  });
});

describe('looking at a page', () => {
  test('that claims the identifiers of two saved papers changes neither of them', async () => {
    const doi = await saveWork(work(byDoi, { title: ['One'] }), [], 500);
    const pmid = await saveWork(work(byPmid, { title: ['Two'] }), [], 600);
    await edit(pmid.id, { note: 'Mine.', state: 'read' }, 700);
    const before = await allEntries();
    // Asked in the page's name; the register's record is that of the second paper.
    const answered = answer({ source: 'pubmed', asked: PAPER, work: work({ doi: '10.5555/two', pmid: PAPER.pmid }) });
    await keepEvidence(doi.id, [answered, answer({ source: 'page', asked: PAPER, work: null })], 800);
    expect(await allEntries()).toEqual(before);
  });

  test('keeps what sources say of the paper, with its title and without a merge', async () => {
    const doi = await saveWork(work(byDoi, { title: ['One'] }), [], 500);
    await saveWork(work(byPmid), [], 600);
    const listed = answer({ source: 'pubmed', work: work(PAPER, { title: ['Renamed'] }), assertions: [correction()] }, { kind: 'lists-notice', at: 700 });
    const kept = await keepEvidence(doi.id, [listed], 800);
    expect(kept).toMatchObject({ checkedAt: 700, work: { title: ['One'], ids: PAPER } });
    expect(await allEntries()).toHaveLength(2);
  });

  test('is announced only where something new was said', async () => {
    const { id } = await saveWork(work(), [], 500);
    const last = await saveWork(work(OTHER), [], 600);
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    for (const now of [800, 801, 802]) await keepEvidence(id, [answer({}, { at: 700 })], now);
    await removeEntry(last.id, 900);
    await vi.waitFor(() => expect(changes.at(-1)).toEqual({ entryIds: [last.id] }));
    expect(changes).toEqual([{ entryIds: [id] }, { entryIds: [last.id] }]);
  });
});

describe('removing a paper', () => {
  test('can be undone, also after a restart, with nothing lost', async () => {
    const { id } = await saveWork(work(), [answer()], 500);
    const entry = await edit(id, { note: 'Mine.', tags: ['soil'] }, 600);
    await removeEntry(id, 5_000);
    expect(await allEntries()).toEqual([]);
    await restart();
    expect(await restoreEntry(id, 5_000)).toEqual(entry);
    expect(await allEntries()).toEqual([entry]);
    // Asked again because the answer was lost: it is back, and nothing else happens.
    expect(await restoreEntry(id, 5_000)).toEqual(entry);
    expect(await allEntries()).toEqual([entry]);
  });

  test('and saving it again, then undoing, makes one entry', async () => {
    const first = await saveWork(work(), [], 500);
    await edit(first.id, { note: 'Mine.' }, 600);
    await removeEntry(first.id, 5_000);
    const second = await saveWork(work(byDoi), [], 700);
    expect(await restoreEntry(first.id, 5_000)).toMatchObject({ id: second.id, note: 'Mine.', savedAt: 500 });
    expect(await allEntries()).toHaveLength(1);
  });

  test('is remembered for the last removals only', async () => {
    const ids: string[] = [];
    for (let i = 0; i <= MAX_REMOVED; i += 1) {
      const { id } = await saveWork(work({ doi: `10.5555/${i}`, pmid: null }), [], i);
      await removeEntry(id, 5_000);
      ids.push(id);
    }
    await expect(restoreEntry(ids[0] ?? '', 5_000)).rejects.toThrow(NoSuchEntry);
    expect(await restoreEntry(ids[1] ?? '', 5_000)).toMatchObject({ savedAt: 1 });
  });

  test('that is not in the list is no error', async () => {
    await expect(removeEntry('gone', 5_000)).resolves.toBeUndefined();
  });
});

describe('other pages of the extension', () => {
  test('hear of every change', async () => {
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    const { id } = await saveWork(work(), [], 500);
    await edit(id, { note: 'x' }, 600);
    await removeEntry(id, 5_000);
    await restoreEntry(id, 5_000);
    await vi.waitFor(() => expect(changes).toHaveLength(4));
    expect(changes.every(({ entryIds }) => entryIds.includes(id))).toBe(true);
  });

  test('hear of each paper that an edit of many changed, and of no other', async () => {
    const [a, b] = [await saveWork(work(), [], 500), await saveWork(work(OTHER), [], 600)];
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    const read = (id: string) => ({ id, patch: { state: 'read' as const }, base: {} });
    await editEntries([read(a.id)], 700);
    await editEntries([read(a.id)], 800);
    await editEntries([read(a.id), read(b.id)], 900);
    await vi.waitFor(() => expect(changes).toEqual([{ entryIds: [a.id] }, { entryIds: [b.id] }]));
  });

  test('hear nothing once they have stopped listening', async () => {
    const [changes, heard]: [ReadingListChange[], ReadingListChange[]] = [[], []];
    onReadingListChange((change) => heard.push(change))();
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    await saveWork(work(), [], 500);
    await vi.waitFor(() => expect(changes).toHaveLength(1));
    expect(heard).toEqual([]);
  });

  test('hear nothing when nothing changed', async () => {
    const changes: ReadingListChange[] = [];
    onTestFinished(onReadingListChange((change) => changes.push(change)));
    await removeEntry('gone', 5_000);
    const { id } = await saveWork(work(), [], 500);
    await vi.waitFor(() => expect(changes).toEqual([{ entryIds: [id] }]));
  });
});
