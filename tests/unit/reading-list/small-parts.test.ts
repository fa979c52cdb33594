import { describe, expect, test, vi } from 'vitest';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { MAX_RECORDS } from '@/lib/messaging/contract';
import { MAX_FLAG_NOTE, MAX_NOTE, MAX_TAGS } from '@/lib/model/limits';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { EDITABLE_FIELDS, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS } from '@/lib/model/work';
import { allStamps, applyEdit } from '@/lib/reading-list/apply-edit';
import { readRecord, stagedRow } from '@/lib/reading-list/backup-records';
import { editRow } from '@/lib/reading-list/edit-row';
import { findableEntry, findByWords } from '@/lib/reading-list/find-by-words';
import { likelySame } from '@/lib/reading-list/likely-same';
import { listRows, withReadableEvidence } from '@/lib/reading-list/list-rows';
import { mergeEntries, mergeWorks } from '@/lib/reading-list/merge-entries';
import { lastLiveAnswer, mergeEvidence, trimmedAnswer } from '@/lib/reading-list/merge-evidence';
import { mergeProven, mergeTwo, splitMerge } from '@/lib/reading-list/merged-entries';
import { newEntry, storable } from '@/lib/reading-list/new-entry';
import { readBackup } from '@/lib/reading-list/read-backup';
import { openingFault } from '@/lib/reading-list/recover';
import { restorableEntry } from '@/lib/reading-list/restorable-entry';
import { carriedOver, changedSettings } from '@/lib/reading-list/restored-settings';
import { sendImport } from '@/lib/reading-list/send-import';
import { backupLines, ownSummaryRecord } from '@/lib/reading-list/write-backup';
import { summaryRow } from '@/lib/storage/summary-row';
import { answer, laySummary, OTHER, PAPER, work } from '../storage/samples';
import { savedAs } from './arbitrary-entry';
import { countingBackground } from '@/tests/support/counting-background';

describe('an edit', () => {
  const entry = savedAs('a', { tags: ['x'], note: 'n', stamps: { note: { version: 3, at: 50 } } });

  test('writes each field that still has the version it is based on', () => {
    const { entry: after, changed, conflicts } = applyEdit(entry, { note: 'new', tags: ['y'] }, { note: 3, tags: 1 }, 200);
    expect([after.note, after.tags, changed, conflicts, after.changedAt]).toEqual(['new', ['x'], ['note'], ['tags'], 200]);
    expect(after.stamps).toEqual({ tags: { version: 0, at: 100 }, note: { version: 4, at: 200 }, state: { version: 0, at: 100 }, flag: { version: 0, at: 100 } });
  });

  test('of the reading state holds whatever it is based on', () => {
    expect(applyEdit(entry, { state: 'read' }, {}, 200)).toMatchObject({ changed: ['state'], conflicts: [], entry: { state: 'read' } });
  });

  test('that changes nothing leaves the entry as it is', () => {
    expect(applyEdit(entry, { note: 'n', tags: [' x ', 'x', ''] }, {}, 200)).toEqual({ entry, changed: [], conflicts: [] });
    expect(applyEdit(entry, { note: 'new' }, {}, 200)).toEqual({ entry, changed: [], conflicts: ['note'] });
  });

  test('trims tags, and drops empty and repeated ones', () => {
    expect(applyEdit(entry, { tags: [' b ', 'a', 'b', ' '] }, { tags: 0 }, 200).entry.tags).toEqual(['b', 'a']);
  });

  test('is noted in the journal with what was and what is', () => {
    const after = { ...entry, note: 'new', tags: [] };
    expect(editRow(entry, after, ['note'], 7)).toEqual([{ entryId: 'a', at: 7, change: { kind: 'edit', before: { note: 'n' }, after: { note: 'new' } } }]);
    expect(editRow(entry, after, [], 7)).toEqual([]);
  });

  test('stamps every field', () => {
    expect(Object.keys(allStamps(entry, {}))).toEqual([...EDITABLE_FIELDS]);
  });
});

describe('two entries that become one', () => {
  const merged = (kept: ReadingListEntry, other: ReadingListEntry) => mergeEntries(kept, other);

  test('have the facts of the one that was looked at later, and those that only the other has', () => {
    const [one, other] = [savedAs('a', { checkedAt: 1, work: work(PAPER, { title: ['Old'], journal: null, published: '2020', authors: [] }) }), savedAs('b', { checkedAt: 2, work: work({ doi: PAPER.doi }, { title: null, journal: 'J', published: null, authors: ['B'] }) })];
    expect(merged(one, other)?.work).toMatchObject({ ids: PAPER, title: ['Old'], journal: 'J', published: '2020', authors: ['B'] });
    expect(merged(one, { ...other, work: { ...other.work, title: ['New'] } })?.work.title).toEqual(['New']);
    expect(merged({ ...one, checkedAt: 2 }, { ...other, work: { ...other.work, title: ['New'] } })?.work.title).toEqual(['Old']);
    expect(merged({ ...one, checkedAt: null }, { ...other, checkedAt: null })?.checkedAt).toBeNull();
    expect(mergeWorks(work(PAPER, { revised: '2025' }), work()).revised).toBe('2025');
    expect(mergeWorks(work(), work(PAPER, { revised: '2024' })).revised).toBe('2024');
    expect('revised' in mergeWorks(work(), work())).toBe(false);
  });

  test('stay two where they are too much for one', () => {
    const tags = (from: number, length: number) => Array.from({ length }, (_, at) => `t${from + at}`);
    expect(merged(savedAs('a', { tags: tags(0, MAX_TAGS) }), savedAs('b', { tags: tags(0, 1) }))?.tags).toHaveLength(MAX_TAGS);
    expect(merged(savedAs('a', { tags: tags(0, MAX_TAGS) }), savedAs('b', { tags: tags(MAX_TAGS, 1) }))).toBeNull();
    expect(merged(savedAs('a', { note: 'x'.repeat(MAX_NOTE - 3) }), savedAs('b', { note: 'y' }))?.note).toHaveLength(MAX_NOTE);
    expect(merged(savedAs('a', { note: 'x'.repeat(MAX_NOTE - 2) }), savedAs('b', { note: 'y' }))).toBeNull();
  });

  test('have both notes of their flags as far as they fit', () => {
    const flag = (note: string, at: number) => ({ flag: { kind: 'known' as const, note, at }, stamps: { flag: { version: 1, at } } });
    expect(merged(savedAs('a', flag('x'.repeat(MAX_FLAG_NOTE - 3), 1)), savedAs('b', flag('y', 2)))?.flag?.note).toHaveLength(MAX_FLAG_NOTE);
    expect(merged(savedAs('a', flag('x'.repeat(MAX_FLAG_NOTE - 2), 1)), savedAs('b', flag('y', 2)))?.flag?.note).toBe('y');
    expect(merged(savedAs('a', flag('x', 1)), savedAs('b'))?.flag?.note).toBe('x');
  });

  test('have the earlier day of saving and the later of changing, and stamps only where a field changed', () => {
    expect(merged(savedAs('a', { savedAt: 5, changedAt: 9 }), savedAs('b', { savedAt: 3, changedAt: 7 }))).toMatchObject({ savedAt: 3, changedAt: 9 });
    expect(merged(savedAs('a'), savedAs('b'))?.stamps).toBeUndefined();
    expect(merged(savedAs('a', { stamps: { note: { version: 2, at: 5 } } }), savedAs('b'))?.stamps).toEqual({ note: { version: 2, at: 5 } });
    expect(merged(savedAs('a'), savedAs('b', { note: 'n', stamps: { note: { version: 4, at: 500 } } }))?.stamps?.note).toEqual({ version: 5, at: 500 });
    expect(merged(savedAs('a'), savedAs('b', { changedAt: 200 }))?.stamps?.note).toEqual({ version: 0, at: 100 });
  });

  test('are one through a register’s record, and no others', () => {
    const kept = savedAs('a', { work: work({ doi: PAPER.doi }), evidence: [answer({ source: 'pubmed', work: work(PAPER) })] });
    const [same, other] = [savedAs('b', { work: work({ pmid: PAPER.pmid }) }), savedAs('c', { work: work(OTHER) })];
    const { entry, remove, journal, put } = mergeProven(kept, [kept, other, same], 7);
    expect([entry.id, remove, put, journal.map(({ change }) => change)]).toMatchObject(['a', ['b'], [entry], [{ kind: 'merge', why: 'register', kept: { id: 'a' }, other: { id: 'b' } }]]);
    expect(mergeProven(kept, [other], 7)).toMatchObject({ entry: kept, put: [kept], remove: [], journal: [] });
    const full = savedAs('d', { work: work({ pmid: PAPER.pmid }), note: 'y'.repeat(MAX_NOTE) });
    expect(mergeProven({ ...kept, note: 'x' }, [full], 7).remove).toEqual([]);
  });

  test('can be parted again; what was changed since stays with the one that was kept', () => {
    const [one, other] = [savedAs('a', { note: 'A', tags: ['a'] }), savedAs('b', { note: 'B', tags: ['b'] })];
    const made = mergeTwo(one, other, 'reader', 7);
    if (made === null) throw new Error('not merged');
    expect(made).toMatchObject({ put: [made.entry], remove: ['b'], journal: [{ entryId: 'a', at: 7, mergedInto: 'a', change: { kind: 'merge', why: 'reader', kept: one, other } }] });
    const change = made.journal[0]?.change;
    if (change?.kind !== 'merge') throw new Error('no merge');
    const edited = applyEdit(made.entry, { note: 'C' }, { note: made.entry.stamps?.note?.version ?? -1 }, 8).entry;
    const { kept, other: back } = splitMerge(edited, change, 9);
    expect([kept.note, kept.tags, kept.changedAt, back]).toEqual(['C', ['a'], 9, other]);
    expect(kept.stamps?.tags).toEqual({ version: (edited.stamps?.tags?.version ?? 0) + 1, at: 9 });
  });
});

describe('evidence', () => {
  test('of one source about one work is the better, and of equals the later', () => {
    const at = (time: number, kind: 'lists-none' | 'not-held' | 'failed') => answer({}, { at: time, kind });
    const best = (a: ReturnType<typeof at>, b: ReturnType<typeof at>) => mergeEvidence([a], [b]).map(({ outcome }) => `${outcome.kind} ${outcome.at}`);
    expect(best(at(1, 'lists-none'), at(2, 'lists-none'))).toEqual(['lists-none 2']);
    expect(best(at(2, 'lists-none'), at(1, 'lists-none'))).toEqual(['lists-none 2']);
    expect(best(at(1, 'lists-none'), at(2, 'not-held'))).toEqual(['lists-none 1']);
    expect(best(at(1, 'not-held'), at(2, 'failed'))).toEqual(['not-held 1']);
    expect(best(at(2, 'failed'), at(1, 'not-held'))).toEqual(['not-held 1']);
    expect(mergeEvidence([answer({})], [answer({ source: 'pubmed' }), answer({ asked: OTHER, work: work(OTHER) })])).toHaveLength(3);
    const same = [answer({ note: 1 } as never, { at: 1 }), answer({ note: 2 } as never, { at: 1 })] as const;
    expect(mergeEvidence([same[0]], [same[1]])).toEqual([same[1]]);
  });

  test('is kept without its texts, and not where it could not be read back', () => {
    expect(trimmedAnswer(answer({ noticeText: ['x'], commentedBy: [] }))).toMatchObject({ abstract: null, noticeText: [], layTexts: [], interests: null, commentedBy: [] });
    expect(trimmedAnswer({ ...answer(), outcome: 7 } as never)).toBeNull();
  });

  test('says when a service was last reached, and nothing of failures and our own list', () => {
    expect(lastLiveAnswer([answer({}, { at: 5 }), answer({ source: 'pubmed' }, { at: 9 }), answer({ source: 'europepmc' }, { at: 20, kind: 'failed' }), answer({ source: 'notice-list' }, { at: 30 }), answer({ source: 'page' }, { at: 30 })])).toBe(9);
    expect(lastLiveAnswer([])).toBeNull();
  });
});

describe('saved papers that may be one', () => {
  const titled = (id: string, title: string, ids = NO_IDS) => savedAs(id, { work: { ...work(ids), title: [title] } });
  const others = (...entries: ReadingListEntry[]) => Object.fromEntries([...likelySame(entries)].map(([id, same]) => [id, same.map((entry) => entry.id)]));
  const long = 'The growth of moss on wet stones';

  test('share an identifier or a title of 30 signs, marks and case aside', () => {
    expect(others(savedAs('a'), savedAs('b'), savedAs('c', { work: work(OTHER, { title: null }) }))).toEqual({ a: ['b'], b: ['a'] });
    expect(others(titled('a', long), titled('b', `${long.toUpperCase()}!`))).toEqual({ a: ['b'], b: ['a'] });
    expect(others(titled('a', 'x'.repeat(29)), titled('b', 'x'.repeat(29)))).toEqual({});
    expect(others(titled('a', 'x'.repeat(30)), titled('b', 'x'.repeat(30)))).toEqual({ a: ['b'], b: ['a'] });
  });

  test('have no identifiers that contradict, name each other once, and are at most ten', () => {
    expect(others(titled('a', long, { ...NO_IDS, doi: '10.5555/a' }), titled('b', long, { ...NO_IDS, doi: '10.5555/b' }))).toEqual({});
    expect(others(titled('a', long, PAPER), titled('b', long, PAPER))).toEqual({ a: ['b'], b: ['a'] });
    expect(Object.keys(others(...Array.from({ length: 10 }, (_, at) => titled(`${at}`, long))))).toHaveLength(10);
    expect(others(...Array.from({ length: 11 }, (_, at) => titled(`${at}`, long)))).toEqual({});
  });
});

describe('finding a saved paper by words', () => {
  const entry = savedAs('a', { tags: ['Thesis'], work: work({ doi: '10.5555/m', pmid: '7', pmcid: 'PMC8', arxiv: '2401.1' }, { title: ['Möss'], journal: 'J Fern', published: '2024-03', authors: ['Ito'] }) });

  test('looks through title, authors, journal, year, tags and identifiers', () => {
    expect(findableEntry(entry)).toEqual({ id: 'a', title: 'Möss', ids: entry.work.ids, words: 'moss ito j fern 2024 thesis 10.5555/m 7 pmc8 2401.1' });
  });

  test.each([[{ doi: '10.5555/m', pmid: '7' }, '10.5555/m'], [{ pmid: '7', pmcid: 'PMC8' }, '7'], [{ pmcid: 'PMC8', arxiv: 'x' }, 'PMC8'], [{ arxiv: '2401.1' }, '2401.1'], [{}, 'a']])('calls a paper without a title by what identifies it: %j', (ids, title) => {
    expect(findableEntry(savedAs('a', { work: work({ ...NO_IDS, ...ids }, { title: [' '] }) })).title).toBe(title);
    expect(findableEntry(savedAs('a', { work: work({ ...NO_IDS, ...ids }, { title: null }) })).title).toBe(title);
  });

  test('finds those that hold every word, up to the limit, by the first 200 characters', () => {
    const all = ['moss a', 'fern b', 'moss b'].map((words, at) => ({ id: `${at}`, title: '', ids: NO_IDS, words }));
    const found = (text: string, limit = 9) => findByWords(all, text, limit).map(({ id }) => id);
    expect([found('MÖSS'), found(' b  moss '), found('moss', 1), found(''), found(' '), found('moss', 0)]).toEqual([['0', '2'], ['2'], ['0'], [], [], []]);
    expect(found(`moss${' '.repeat(196)}x`)).toEqual(['0', '2']);
    expect(found(`moss${' '.repeat(195)}x`)).toEqual([]);
  });
});

describe('what is stored', () => {
  test('is sorted into papers and rows that cannot be shown, with what can be read of their names', () => {
    const broken = (more: object) => ({ ...savedAs('b'), savedAt: 'x', tags: 7, ...more }) as never;
    const { entries, broken: rows } = listRows([savedAs('a'), broken({ work: work(PAPER, { title: ['Moss'] }) }), broken({ work: work(PAPER, { title: null }) }), broken({ work: work({ pmid: '7', doi: null }, { title: null }) }), broken({ work: work(NO_IDS, { title: null }) }), broken({ work: 7 }), null as never]);
    expect(entries.map(({ id }) => id)).toEqual(['a']);
    expect(rows).toEqual([{ id: 'b', name: 'Moss' }, { id: 'b', name: PAPER.doi }, { id: 'b', name: '7' }, { id: 'b', name: '' }, { id: 'b', name: '' }, { id: '', name: '' }]);
  });

  test('is judged without evidence that cannot be read', () => {
    expect(withReadableEvidence(savedAs('a', { evidence: [answer(), 7 as never] })).evidence).toHaveLength(1);
  });

  test('is restored with times that are none as 0, and without stamps', () => {
    const entry = savedAs('a', { evidence: [answer()] });
    expect(restorableEntry(entry)).toMatchObject({ id: 'a', savedAt: 100 });
    expect(restorableEntry({ ...entry, savedAt: 'x', changedAt: -1, checkedAt: {}, evidence: [7, answer()], stamps: 7 })).toMatchObject({ savedAt: 0, changedAt: 0, checkedAt: null, evidence: [{ source: 'crossref' }] });
    expect(restorableEntry({ ...entry, savedAt: 'x', changedAt: 50, checkedAt: 60, evidence: 7 })).toMatchObject({ savedAt: 0, changedAt: 50, checkedAt: 60, evidence: [] });
    expect([restorableEntry(null), restorableEntry(7), restorableEntry({ ...entry, tags: 7 })]).toEqual([null, null, null]);
  });

  test('a new paper has nothing of the reader’s yet, and only what can be read back', () => {
    expect(newEntry(work(), 7)).toEqual({ id: expect.any(String) as string, work: work(), tags: [], note: '', state: 'unread', flag: null, savedAt: 7, changedAt: 7, evidence: [], checkedAt: null });
    expect(storable({ ...work(), title: 7 as never }).title).toBeNull();
    expect(storable(work({ doi: 'https://doi.org/10.5555/M' })).ids.doi).toBe('10.5555/m');
  });

  test('is newer, full or damaged by the name of the error', () => {
    expect([new DOMException('', 'VersionError'), new DOMException('', 'QuotaExceededError'), new Error('x'), 7, undefined].map(openingFault)).toEqual(['newer', 'full', 'damaged', 'damaged', 'damaged']);
  });
});

describe('settings of a file', () => {
  test('are those that may be carried', () => {
    expect(carriedOver({ ...DEFAULT_SETTINGS, mailto: 'a@b.c' })).not.toHaveProperty('mailto');
    expect(carriedOver({ theme: 'dark', mailto: 'a@b.c' } as never)).toEqual({ theme: 'dark' });
    expect(carriedOver({})).toStrictEqual({});
  });

  test('change something where they are others, and of another shape nothing', () => {
    expect(changedSettings({ theme: 'dark', liveChecks: true, side: 7 }, DEFAULT_SETTINGS)).toEqual({ theme: 'dark' });
    expect(changedSettings({}, DEFAULT_SETTINGS)).toEqual({});
  });
});

describe('a backup', () => {
  async function* pieces(...texts: string[]) {
    yield* texts;
  }
  const header = (version: unknown = 2) => JSON.stringify({ format: 'caveat-backup', version, exportedAt: '', settings: { theme: 'dark' } });
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  const read = async (...texts: string[]) => {
    const { settings, records } = await readBackup(pieces(...texts));
    const all = [];
    for await (const record of records) all.push(record);
    return { settings, all };
  };
  const problem = (...texts: string[]) => read(...texts).then(() => null, (error: { problem?: object }) => error.problem);

  const { origin: _origin, ...summary } = laySummary();
  const pack = { id: 'p', title: 'P', author: null, license: null, edition: null };

  test('reads its settings and its records, empty lines aside', async () => {
    const { settings, all } = await read(`\ufeff${header()}\n`, line({ entry: savedAs('a') }), ' \n', line({ end: { records: 1 } }));
    expect([settings, all]).toEqual([{ theme: 'dark' }, [{ entry: savedAs('a') }]]);
  });

  test.each<[string[], object]>([
    [[header(3)], { code: 'newer-version', line: 1, path: 'version', message: 'version is 3; this Caveat reads version 2. A newer Caveat may read it.' }],
    [[`${header()}\n`, line({ end: { records: 1 } })], { code: 'incomplete', line: 2, path: null, message: 'The file says that it has 1 records; 0 are there.' }],
    [[`${header()}\n`, line({ entry: savedAs('a') })], { code: 'cut-off', line: 2, path: null, message: 'The file was cut off: its last line is missing.' }],
    [[`${header()}\n`, '{\n'], { code: 'not-json', line: 2, path: null, message: 'The line is not JSON.' }],
    [[`${header()}\n`, line({ moss: 1 })], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line(null)], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line('entry')], { code: 'malformed', line: 2, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n\n`, line(7)], { code: 'malformed', line: 3, path: null, message: 'The line is no record of a backup.' }],
    [[`${header()}\n`, line({ entry: { ...savedAs('a'), note: 7 } })], { code: 'invalid_type', line: 2, path: 'entry.note', message: 'entry.note is not what it should be.' }],
    [[`${header()}\n`, 'x'.repeat(8_000_001)], { code: 'too-big', line: 2, path: null, message: 'The line is longer than 8 million characters.' }],
    [[''], { code: 'not-json' }],
    [['moss'], { code: 'not-json' }],
    [['{"format": "moss", "version": 2}'], { code: 'not-a-backup' }],
  ])('%#. is refused with its line and reason', async (texts, expected) => {
    expect(await problem(...texts)).toMatchObject(expected);
  });

  test('of the first version is one value', async () => {
    const first = { format: 'caveat-backup', version: 1, exportedAt: '', settings: {}, readingList: [savedAs('a')], packs: [], ownSummaries: [] };
    expect((await read(JSON.stringify(first, null, 2))).all).toEqual([{ entry: savedAs('a') }]);
    expect(await problem(JSON.stringify({ ...first, readingList: [7] }, null, 2))).toMatchObject({ path: 'readingList[0]' });
    const inFile = { ...summary, url: null };
    const withPack = (...summaries: object[]) => JSON.stringify({ ...first, readingList: [], packs: [{ importedAt: 5, pack: { format: 'caveat-summary-pack', version: 1, ...pack, summaries } }], ownSummaries: [{ storedAt: 6, origin: { kind: 'own', name: 'Me' }, summary: inFile }] });
    expect((await read(withPack(inFile))).all).toMatchObject([{ pack, importedAt: 5 }, { packSummary: inFile, pack, importedAt: 5 }, { ownSummary: inFile, storedAt: 6, origin: { kind: 'own', name: 'Me' } }]);
    expect(await problem(withPack(inFile, inFile))).toMatchObject({ code: 'duplicate-id', path: 'packs[0].pack.summaries[1].id' });
  });

  test.each<[string, object, object | null]>([
    ['a paper', { entry: savedAs('a') }, { entry: savedAs('a') }],
    ['a pack', { pack, importedAt: 5 }, { pack: { ...pack, summaries: 0, importedAt: 5 } }],
    ['a summary of a pack', { packSummary: { ...summary, url: null }, pack, importedAt: 5 }, { summary: { packId: 'p', storedAt: 5, summary: { origin: { kind: 'pack', name: 'P', url: null } } } }],
    ['an own summary', { ownSummary: { ...summary, url: 'https://moss.example/' }, storedAt: 6, origin: { kind: 'clip', name: 'moss' } }, { summary: { packId: null, storedAt: 6, summary: { origin: { kind: 'clip', name: 'moss', url: 'https://moss.example/' } } } }],
    ['a row that nobody could read', { unreadable: 7 }, null],
  ])('has as a record %s', (_, value, row) => {
    const parsed = readRecord(value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue));
    const staged = stagedRow(parsed.record);
    expect({ staged }).toMatchObject({ staged: row });
  });

  test('leaves out of a record what no line can hold, its evidence first', async () => {
    async function* records() {
      yield { entry: savedAs('a', { evidence: Array.from({ length: 9_000 }, () => answer({ interests: 'x'.repeat(1_000) })) }) };
      yield { entry: savedAs('b', { note: 'x'.repeat(8_000_000) }) };
      yield { unreadable: 'c' };
    }
    const lines = [];
    for await (const each of backupLines(records(), { theme: 'dark' }, 0)) lines.push(JSON.parse(each) as { entry?: ReadingListEntry });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ format: 'caveat-backup', version: 2, exportedAt: '1970-01-01T00:00:00.000Z', settings: { theme: 'dark' } });
    expect(lines[1]?.entry).toMatchObject({ id: 'a', evidence: [] });
    expect(lines.slice(2)).toEqual([{ unreadable: 'c' }, { end: { records: 2 } }]);
  });
});

describe('sending an import', () => {
  interface Sent {
    type: string;
    from?: number;
    total?: number;
    drafts?: { ids: { doi: string }; title: string }[];
  }

  const background = (refused = -1) => countingBackground<Sent>(['import', { id: 'i' }], ({ drafts }) => drafts, refused);

  const record = (at: number, title: string) => `TY  - JOUR\nTI  - ${title}\n${at < 0 ? '' : `DO  - https://doi.org/10.5555/A${at}\n`}ER  - \n`;
  function ris(length: number, title = 'Moss', also = '') {
    const source = sourceOfText(Array.from({ length }, (_, at) => record(at, title)).join('') + also, 'a.ris');
    if (!('steps' in source)) throw new Error('not read');
    return source;
  }
  const options = (send: never, signal = new AbortController().signal) => ({ name: 'a.ris', tags: ['t'], send, signal, onCount: vi.fn<(count: number, isSaving: boolean) => void>() });

  test('hands the papers that can be saved on, a number that a message may have at a time', async () => {
    const { sent, send } = background();
    const given = options(send);
    expect(await sendImport(ris(MAX_RECORDS + 1, 'Moss', record(-1, 'Nameless')), given)).toEqual({ ok: true, value: 'done' });
    expect(sent[0]).toEqual({ type: 'import-begin', name: 'a.ris', tags: ['t'] });
    expect(sent.slice(1, 3).map(({ from, drafts }) => [from, drafts?.length])).toEqual([[0, MAX_RECORDS], [MAX_RECORDS, 1]]);
    expect(sent[1]?.drafts?.[0]).toEqual({ ids: { ...NO_IDS, doi: '10.5555/a0' }, title: 'Moss', authors: [], journal: null, year: null, note: '', tags: [] });
    expect(sent.at(-1)).toEqual({ type: 'import-commit', id: 'i', total: MAX_RECORDS + 1 });
    expect(given.onCount.mock.calls).toEqual([[MAX_RECORDS, false], [MAX_RECORDS + 1, false], [MAX_RECORDS + 1, true]]);
  });

  test('that fails in this page gives the import up, and says why', async () => {
    const { sent, send } = background();
    const given = { ...options(send), onCount: () => { throw new Error('no page'); } };
    await expect(sendImport(ris(1), given)).rejects.toThrow('no page');
    expect(sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
  });

  test('asks for no step where there is nothing to save', async () => {
    const { sent, send } = background();
    await sendImport(ris(0, '', record(-1, 'Nameless')), options(send));
    expect(sent.map(({ type }) => type)).toEqual(['import-begin', 'import-commit']);
  });

  test('that is stopped between two messages sends no more of them', async () => {
    const { sent, send } = background();
    const abort = new AbortController();
    expect(await sendImport(ris(3 * MAX_RECORDS), { ...options(send, abort.signal), onCount: () => abort.abort() })).toEqual({ ok: true, value: null });
    expect(sent.map(({ type }) => type)).toEqual(['import-begin', 'import-add', 'import-cancel']);
  });

  test('is given up at the first fault, and where the reader stops it', async () => {
    const refused = background(0);
    expect(await sendImport(ris(1), options(refused.send))).toEqual({ ok: false, problem: 'refused' });
    expect(refused.sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
    const stopped = background();
    const abort = new AbortController();
    abort.abort();
    expect(await sendImport(ris(1), options(stopped.send, abort.signal))).toEqual({ ok: true, value: null });
    expect(stopped.sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
    const busy = vi.fn(() => Promise.resolve({ ok: false, problem: 'busy' }));
    expect(await sendImport(ris(1), options(busy as never))).toEqual({ ok: false, problem: 'busy' });
    expect(busy).toHaveBeenCalledTimes(1);
  });
});

test('an own summary goes into a backup as clipped, as a source’s, or else as the reader’s', () => {
  const record = (kind: 'clip' | 'source' | 'own' | 'pack') => ownSummaryRecord(summaryRow(laySummary({ origin: { kind, name: 'Moss', url: 'https://moss.example/' } }), null, 7));
  for (const kind of ['clip', 'source', 'own'] as const) expect(record(kind)).toMatchObject({ storedAt: 7, origin: { kind, name: 'Moss' }, ownSummary: { url: 'https://moss.example/' } });
  expect(record('pack')).toMatchObject({ origin: { kind: 'own' } });
});

test('a mark of the encoding is taken from the beginning of a line alone', async () => {
  async function* pieces() {
    yield `${JSON.stringify({ format: 'caveat-backup', version: 2, exportedAt: '', settings: {} })}\n \ufeff{}\n`;
  }
  const { records } = await readBackup(pieces());
  await expect(records[Symbol.asyncIterator]().next()).rejects.toMatchObject({ problem: { code: 'not-json', line: 2 } });
});
