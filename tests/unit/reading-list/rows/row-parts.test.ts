import { describe, expect, test } from 'vitest';
import { MAX_TIME } from '@/lib/model/limits';
import type { PaperRow } from '@/lib/model/paper-row';
import { FLAG_KINDS, STATUS_GROUPS, WHOLE_LIST, type RowQuery, type StatusGroup } from '@/lib/model/row-query';
import { NO_IDS } from '@/lib/model/work';
import { FacetCounts } from '@/lib/reading-list/rows/facet-counts';
import { foldedText } from '@/lib/reading-list/rows/folded-text';
import { linkedPapers } from '@/lib/reading-list/rows/linked-papers';
import { filterName, rowFilter, wordsOf } from '@/lib/reading-list/rows/row-filter';
import { RowEngine, shownRow } from '@/lib/reading-list/rows/row-engine';
import { brokenRow, rowOf } from '@/lib/reading-list/rows/row-of';
import { isTold, TextSignatures, wantedBits } from '@/lib/reading-list/rows/text-signatures';
import { SILENCE_LASTS } from '@/lib/notices/status/status-of';
import { listItem } from '@/tests/support/sample-entries';
import { noticeEvent } from '@/tests/support/sample-report-parts';
import { answer, laySummary, work } from '../../storage/samples';

const row = (id: string, facts: Partial<PaperRow> = {}): PaperRow => ({ ...brokenRow(id, id), isBroken: false, ...facts });
const text = (a: string, b: string) => a.localeCompare(b);

describe('a row of the list', () => {
  const silentAt = (at: number | null) => answer({ source: 'crossref' }, at === null ? { kind: 'failed', at: 9 } : { kind: 'lists-none', at });
  const make = (item: ReturnType<typeof listItem>, evidence = [silentAt(null)], summaries = [] as ReturnType<typeof laySummary>[]) => rowOf(item, { ...item.entry, evidence }, silentAt(null), summaries);
  const ids = { ...NO_IDS, doi: '10.5555/moss' };
  const entry = { work: { ...work(ids), title: ['Moss'], journal: 'J Moss', published: '2024-03', authors: ['A', 'B', 'C'] }, savedAt: 1_000 };

  test('has what stands in it and what is sorted, found and filtered by', () => {
    const item = listItem('x', { code: 'none-found' }, { ...entry, tags: ['Thesis'], note: 'A Note', flag: { kind: 'known', note: 'Labels', at: 1 }, state: 'read' });
    expect(make(item)).toMatchObject({ id: 'x', order: MAX_TIME - 1_000, title: 'Moss', authors: 'A, B, C', journal: 'J Moss', year: 2024, savedAt: 1_000, code: 'none-found', tags: ['Thesis'], state: 'read', flag: 'known', hasNote: true, hasSummary: false, isChanged: false, isBroken: false, text: 'moss\na\nb\nc\nj moss\nthesis\na note\nlabels\n10.5555/moss\n\n\n' });
    expect(make(listItem('x', {}, { ...entry, work: { ...entry.work, authors: ['A', 'B', 'C', 'D'], journal: null, published: null } }))).toMatchObject({ authors: 'A, B, C et al.', journal: '', year: null, flag: null, hasNote: false });
    expect(make(listItem('x', {}, { ...entry, work: { ...entry.work, published: 'in 2024' } })).year).toBeNull();
  });

  test('is cut to what can be shown and searched', () => {
    const long = 'x'.repeat(500);
    const cut = make(listItem('x', {}, { ...entry, work: { ...entry.work, title: [long], journal: long, authors: [long] }, note: 'n'.repeat(20_001) }));
    expect([cut.title, cut.journal, cut.authors].map(({ length }) => length)).toEqual([400, 400, 400]);
    expect(cut.text).toContain(`\n${'n'.repeat(20_000)}\n`);
  });

  test('is found by the summaries of the paper, and by no others', () => {
    const own = laySummary({ subject: ids, title: 'Own', standfirst: 'Stand', summary: ['Words'], findings: [{ text: 'Found', evidence: null }] });
    const others = [laySummary({ subject: { ...NO_IDS, doi: '10.5555/fern' } }), laySummary({ subject: ids, role: 'notice' })];
    expect(make(listItem('x', {}, entry), [], [own])).toMatchObject({ hasSummary: true, text: expect.stringContaining('own\nstand\nwords\nfound') as string });
    expect(make(listItem('x', {}, entry), [], others).hasSummary).toBe(false);
  });

  test('is changed by a notice of a later day than that of saving', () => {
    const savedAt = Date.UTC(2024, 4, 13, 12);
    const isChanged = (date: string | null) => make(listItem('x', { code: 'corrected', event: noticeEvent({ date }) }, { ...entry, savedAt })).isChanged;
    expect([isChanged('2024-05-14'), isChanged('2024-05-13'), isChanged('2024-06'), isChanged(null)]).toEqual([true, false, false, false]);
  });

  test('is judged again when silence grows old, where it rests on silence', () => {
    const until = (code: PaperRow['code'], ...at: (number | null)[]) => make(listItem('x', { code }, entry), at.map(silentAt)).until;
    expect(until('none-found', 5, 7, null)).toBe(7 + SILENCE_LASTS + 1);
    expect(until('partly-checked', 5)).toBe(5 + SILENCE_LASTS + 1);
    expect(until('retracted', 5)).toBeUndefined();
    expect(until('none-found', null)).toBeUndefined();
  });

  test('of a damaged entry stands first, and says that it is one', () => {
    expect(brokenRow('x', 'Möss')).toMatchObject({ id: 'x', order: 0, title: 'Möss', authors: '', journal: '', year: null, savedAt: 0, code: 'not-checked', tags: [], state: 'unread', flag: null, hasNote: false, hasSummary: false, isChanged: false, isBroken: true, keys: [], text: 'moss' });
    expect(brokenRow('x', 'n'.repeat(401)).title).toHaveLength(400);
  });

  test('crosses to the page without what only the search needs', () => {
    expect(shownRow(row('x', { text: 'secret', keys: ['k'], until: 3 }), { id: 'y', as: 'article' })).toEqual({ id: 'x', title: 'x', authors: '', journal: '', year: null, savedAt: 0, code: 'not-checked', verdict: row('x').verdict, tags: [], state: 'unread', flag: null, hasNote: false, hasSummary: false, isChanged: false, isBroken: false, linked: { id: 'y', as: 'article' } });
  });
});

describe('what a query asks of a row', () => {
  const matches = (query: Partial<RowQuery>, facts: Partial<PaperRow>) => rowFilter({ ...WHOLE_LIST, ...query })?.(row('x', facts)) ?? null;

  test('is nothing where it asks for the whole list, words and order aside', () => {
    expect(rowFilter({ ...WHOLE_LIST, text: 'moss', sort: 'title' })).toBeNull();
    expect(filterName({ ...WHOLE_LIST, text: 'moss', sort: 'title' })).toBe(filterName(WHOLE_LIST));
  });

  test.each<[Partial<RowQuery>, Partial<PaperRow>, Partial<PaperRow>]>([
    ...(Object.keys(STATUS_GROUPS) as StatusGroup[]).map((group): [Partial<RowQuery>, Partial<PaperRow>, Partial<PaperRow>] => [{ group }, { code: STATUS_GROUPS[group][0] }, { code: group === 'corrected' ? 'updated' : 'corrected' }]),
    ...FLAG_KINDS.map((flag): [Partial<RowQuery>, Partial<PaperRow>, Partial<PaperRow>] => [{ flag }, { flag }, { flag: null }]),
    [{ state: 'read' }, { state: 'read' }, { state: 'unread' }],
    [{ year: 2024 }, { year: 2024 }, { year: null }],
    [{ journal: 'J' }, { journal: 'J' }, { journal: 'K' }],
    [{ hasSummary: true }, { hasSummary: true }, { hasSummary: false }],
    [{ isChanged: true }, { isChanged: true }, { isChanged: false }],
    [{ tags: ['a', 'b'] }, { tags: ['b', 'c', 'a'] }, { tags: ['a'] }],
  ])('%j takes %j and not %j', (query, taken, left) => {
    expect([matches(query, taken), matches(query, left)]).toEqual([true, false]);
    expect(filterName({ ...WHOLE_LIST, ...query })).not.toBe(filterName(WHOLE_LIST));
  });

  test('all of it has to hold', () => {
    expect(matches({ year: 2024, state: 'read' }, { year: 2024, state: 'unread' })).toBe(false);
  });

  test('its words are folded, each once, the longest first', () => {
    expect(wordsOf({ ...WHOLE_LIST, text: ' On MÖSS  on stones ' })).toEqual(['stones', 'moss', 'on']);
    expect(wordsOf(WHOLE_LIST)).toEqual([]);
  });
});

test.each([['Möss  ON\tstones', 'moss on stones'], ['PLAIN  text', 'plain text'], ['ﬁg', 'fig'], ['x\u0301\u0302y', 'xy'], ['', '']])('%j is searched as %j', (of, folded) => {
  expect(foldedText(of)).toBe(folded);
});

describe('what there is to filter by', () => {
  const counted = (...rows: PaperRow[]) => {
    const counts = new FacetCounts();
    for (const each of rows) counts.count(each, 1);
    return counts;
  };

  test('is counted: tags by name, the latest year first, journals of most papers first', () => {
    const rows = [row('a', { tags: ['b', 'a'], year: 2023, journal: 'K', code: 'retracted' }), row('b', { tags: ['a'], year: 2024, journal: 'J', code: 'corrected' }), row('c', { year: 2024, journal: 'J', code: 'withdrawn' }), row('d', { year: null, journal: 'I', code: 'retracted' }), row('e', { journal: '', code: 'retracted', year: 2024 })];
    expect(counted(...rows).facets(text)).toEqual({
      tags: [['a', 2], ['b', 1]],
      years: [[2024, 3], [2023, 1]],
      journals: [['J', 2], ['I', 1], ['K', 1]],
      spread: [{ year: 2024, group: 'attention', papers: 2 }, { year: 2023, group: 'attention', papers: 1 }, { year: null, group: 'attention', papers: 1 }, { year: 2024, group: 'corrected', papers: 1 }],
    });
  });

  test('is gone with the last paper that has it', () => {
    const one = row('a', { tags: ['a'], year: 2023, journal: 'K', code: 'retracted' });
    const counts = counted(one, one);
    counts.count(one, -1);
    expect(counts.facets(text)).toMatchObject({ tags: [['a', 1]], years: [[2023, 1]], journals: [['K', 1]], spread: [{ papers: 1 }] });
    counts.count(one, -1);
    expect(counts.facets(text)).toEqual({ tags: [], years: [], journals: [], spread: [] });
  });
});

describe('a preprint and its article, both saved', () => {
  test('are linked where a source says so of one of them', () => {
    const article = row('article', { keys: ['doi:a'] });
    const preprint = row('preprint', { keys: ['doi:p'], versions: [{ as: 'article', keys: ['doi:a', 'pmid:1'] }] });
    expect([...linkedPapers([article, preprint])]).toEqual([['preprint', { id: 'article', as: 'article' }], ['article', { id: 'preprint', as: 'preprint' }]]);
    const other = row('article', { keys: ['doi:a'], versions: [{ as: 'preprint', keys: ['doi:p'] }] });
    expect(linkedPapers([other, row('preprint', { keys: ['doi:p'] })]).get('preprint')).toEqual({ id: 'article', as: 'article' });
  });

  test('are none where only one is saved, and the first of several holds', () => {
    expect(linkedPapers([row('a', { keys: ['x'], versions: [{ as: 'article', keys: ['x', 'y'] }] })]).size).toBe(0);
    expect(linkedPapers([]).size).toBe(0);
    const two = linkedPapers([row('a', { keys: ['a'] }), row('b', { keys: ['b'] }), row('p', { keys: ['p'], versions: [{ as: 'article', keys: ['a'] }, { as: 'article', keys: ['b'] }] })]);
    expect([two.get('p')?.id, two.get('a')?.id, two.get('b')?.id]).toEqual(['a', 'p', 'p']);
  });
});

describe('signatures of texts', () => {
  test('never deny a word that is there, and deny most that are not', () => {
    const texts = ['moss grows on stones', 'ferns', '', 'x', 'ä ö', '0123456789', 'abcdefghijklmnopqrstuvwxyz'];
    const signatures = new TextSignatures();
    const numbers = texts.map((each) => signatures.add(each));
    for (const [at, each] of texts.entries()) for (const word of each.split(' ').filter(Boolean)) expect(signatures.mayHold(numbers[at] ?? -1, wantedBits([word]))).toBe(true);
    expect(['ferns', 'q', 'zz', '7'].map((word) => signatures.mayHold(numbers[0] ?? -1, wantedBits([word])))).toEqual([false, false, false, false]);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') expect(texts.map((each, at) => signatures.mayHold(numbers[at] ?? -1, wantedBits([letter])))).toEqual(texts.map((each) => each.includes(letter)));
  });

  test('tell single letters and digits by themselves', () => {
    expect(['a', 'z', '0', '9', 'ä', '-', 'ab', ''].map(isTold)).toEqual([true, true, true, true, false, false, false, false]);
  });

  test('grow with the list, and use again what became free', () => {
    const signatures = new TextSignatures();
    const numbers = Array.from({ length: 2_100 }, (_, at) => signatures.add(`text${at}`));
    expect(numbers.at(-1)).toBe(2_099);
    for (const at of [0, 1_023, 1_024, 2_047, 2_048, 2_099]) expect(signatures.mayHold(at, wantedBits([`text${at}`]))).toBe(true);
    signatures.drop(7);
    expect(signatures.add('moss')).toBe(7);
    expect(signatures.mayHold(7, wantedBits(['text7']))).toBe(false);
    expect(signatures.mayHold(7, wantedBits(['moss']))).toBe(true);
    expect(signatures.add('fern')).toBe(2_100);
  });
});

describe('the engine of the list', () => {
  const many = (length: number, from = 0) => Array.from({ length }, (_, at) => row(`r${String(from + at).padStart(4, '0')}`, { order: from + at, title: `Title ${from + at}`, text: `title ${from + at}` }));

  test('keeps its views right while rows come and go, few or many at once', () => {
    const engine = new RowEngine('en');
    engine.put(many(60));
    const view = (query: Partial<RowQuery> = {}) => engine.view({ ...WHOLE_LIST, ...query }).map(({ id }) => id);
    expect(view()).toHaveLength(60);
    expect(view({ sort: 'title' })[0]).toBe('r0000');
    for (const count of [1, 50, 51]) {
      engine.put(many(count, 100));
      expect([view().length, view({ sort: 'title' }).length, view({ text: 'title' }).length, engine.size]).toEqual([60 + count, 60 + count, 60 + count, 60 + count]);
      engine.drop(many(count, 100).map(({ id }) => id));
      expect([view().length, view({ sort: 'title' }).length, view({ text: 'title' }).length, engine.size]).toEqual([60, 60, 60, 60]);
    }
    engine.drop(['nowhere']);
    expect(engine.ids()).toHaveLength(60);
  });

  test('puts a changed row in the place of the one before', () => {
    const engine = new RowEngine('en');
    engine.put(many(3));
    engine.view({ ...WHOLE_LIST, text: 'title 1' });
    engine.put([row('r0001', { order: 9, title: 'Fern', text: 'fern' })]);
    expect(engine.ids()).toEqual(['r0000', 'r0002', 'r0001']);
    expect(engine.view({ ...WHOLE_LIST, text: 'title 1' })).toEqual([]);
    expect(engine.view({ ...WHOLE_LIST, text: 'fern' }).map(({ id }) => id)).toEqual(['r0001']);
  });

  test('finds equal titles, whatever their case, and none of a row without one', () => {
    const engine = new RowEngine('en');
    engine.put([row('a', { title: 'Moss' }), row('b', { title: 'MOSS' }), row('c', { title: 'Fern' }), row('d', { title: '' }), row('e', { title: '' })]);
    expect([engine.sameTitle('a'), engine.sameTitle('c'), engine.sameTitle('d'), engine.sameTitle('x')]).toEqual([['b'], [], [], []]);
  });

  test('knows preprints again after each change', () => {
    const engine = new RowEngine('en');
    const [article, preprint] = [row('a', { keys: ['a'] }), row('p', { keys: ['p'], versions: [{ as: 'article', keys: ['a'] }] })];
    engine.put([article]);
    expect(engine.linked('a')).toBeNull();
    engine.put([preprint]);
    expect(engine.linked('a')).toEqual({ id: 'p', as: 'preprint' });
    engine.drop(['p']);
    expect(engine.linked('a')).toBeNull();
  });
});
