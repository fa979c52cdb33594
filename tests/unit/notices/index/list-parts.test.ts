import { describe, expect, it } from 'vitest';
import type { KnownNotice } from '@/lib/model/known-notice';
import { ByteReader } from '@/lib/notices/index/byte-reader';
import { ByteWriter } from '@/lib/notices/index/byte-writer';
import { ClaimKeys } from '@/lib/notices/index/claim-keys';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { readEntry, writeEntry } from '@/lib/notices/index/entry-codec';
import { TYPE_NUMBERS } from '@/lib/notices/index/file-tables';
import { compareKeys, type ListEntry } from '@/lib/notices/index/list-entry';
import { ListWriter } from '@/lib/notices/index/list-writer';
import { dateOfNumber, numberOfDate } from '@/lib/notices/index/date-number';
import { knownNoticeOf, listAssertion } from '@/lib/notices/index/list-assertion';
import { readDetails } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { builtList, listFromClaims } from '@/lib/notices/index/list-from-claims';
import { checkedPart, readParts, writeParts } from '@/lib/notices/index/parts';
import { WordCounter, numbersOf, readWords, splitDoi, writeWords, type Words } from '@/lib/notices/index/words';
import { assertion } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';
import { FACTS } from './arbitrary-list';

const claim = (facts: Partial<KnownNotice> = {}): KnownNotice => ({
  type: 'retraction', sourceType: 'Retraction', notice: { doi: '10.5555/notice', pmid: '20' }, subject: { doi: '10.5555/paper', pmid: '10' }, inPlace: false, date: '2024-03-01', reasons: ['Error'], source: 'retraction-watch', ...facts,
});

function storeOf(...claims: KnownNotice[]): ClaimStore {
  const store = new ClaimStore();
  for (const each of claims) store.add(each);
  return store;
}

describe('what the list keeps of a source’s claim', () => {
  const kept = (facts: Parameters<typeof assertion>[0]) => knownNoticeOf(assertion(facts));

  it.each([
    ['crossref', 'publisher', 'crossref'], ['crossref', 'retraction-watch', 'retraction-watch'], ['retraction-watch', null, 'retraction-watch'], ['pubmed', null, 'pubmed'], ['europepmc', null, 'pubmed'],
  ] as const)('of %s through %s is the word of %s', (source, via, known) => {
    expect(kept({ source, via })?.source).toBe(known);
  });

  it('is nothing where it draws on the source in no other way, rests on a title, or names no subject', () => {
    expect(kept({ source: 'page', via: null })).toBeNull();
    expect(kept({ source: 'openalex', via: null })).toBeNull();
    expect(kept({ strength: 'title' })).toBeNull();
    expect(kept({ subject: ids({ pmcid: 'PMC1' }) })).toBeNull();
    expect(kept({ subject: ids({ doi: '10.5555/söil', pmid: '1 2' }) })).toBeNull();
    expect(kept({ notice: ids({ doi: '10.5555/söil', pmid: '1 2' }) })?.notice).toEqual({ doi: null, pmid: null });
    expect(kept({ subject: ids({ pmid: '7' }) })?.subject).toEqual({ doi: null, pmid: '7' });
  });

  it('is in place where it says so, or names one work twice', () => {
    const subject = ids({ doi: '10.5555/paper', pmid: '10' });
    expect(kept({ subject, notice: ids({ doi: '10.5555/paper' }) })).toMatchObject({ inPlace: true, notice: { doi: '10.5555/paper', pmid: '10' } });
    expect(kept({ subject, notice: ids({ doi: '10.5555/other' }), inPlace: true })).toMatchObject({ inPlace: true, notice: { doi: '10.5555/paper', pmid: '10' } });
    expect(kept({ subject, notice: ids({ doi: '10.5555/other' }) })).toMatchObject({ inPlace: false, notice: { doi: '10.5555/other', pmid: null } });
  });

  it('has its reasons apart, each of 200 characters at most, and as much of its word', () => {
    expect(kept({ note: 'Error; ;  Duplication ;' })?.reasons).toEqual(['Error', 'Duplication']);
    expect(kept({ note: null })?.reasons).toEqual([]);
    expect(kept({ note: 'x'.repeat(201), sourceType: 'y'.repeat(201) })).toMatchObject({ reasons: ['x'.repeat(200)], sourceType: 'y'.repeat(200) });
  });

  it.each([['crossref', 'publisher'], ['retraction-watch', 'retraction-watch'], ['pubmed', null], ['starter', null]] as const)('from %s is the list’s own claim again, through %s', (source, via) => {
    expect(listAssertion(claim({ source }))).toEqual({
      source: 'notice-list', via, type: 'retraction', sourceType: 'Retraction', notice: ids({ doi: '10.5555/notice', pmid: '20' }), subject: ids({ doi: '10.5555/paper', pmid: '10' }), inPlace: false, date: '2024-03-01', citation: null, note: 'Error', recordId: null, strength: 'record',
    });
    expect(listAssertion(claim({ reasons: ['A', 'B'] })).note).toBe('A; B');
    expect(listAssertion(claim({ reasons: [] })).note).toBeNull();
  });
});

describe('a store of claims', () => {
  it('gives back what was put in, each claim once', () => {
    const claims = [claim(), claim({ inPlace: true }), claim({ date: null, notice: { doi: null, pmid: null }, subject: { doi: null, pmid: '1' }, reasons: [], source: 'starter', type: 'other', sourceType: '' }), claim({ subject: { doi: '10.5555/x', pmid: null }, reasons: ['Error', 'B'] })];
    const store = new ClaimStore();
    expect(claims.map((each) => store.add(each))).toEqual([true, true, true, true]);
    expect(claims.map((_, at) => store.get(at))).toEqual(claims);
    expect(store.add(claim())).toBe(false);
    expect(store.size).toBe(4);
    expect(store.add(claim({ date: '2025' }))).toBe(true);
    expect(store.get(4).date).toBe('2025');
  });

  it('names its words, the frequent ones first, equals by the alphabet', () => {
    const store = storeOf(claim(), claim({ notice: { doi: '10.6666/a', pmid: null }, sourceType: 'Erratum', reasons: ['B', 'Error'] }), claim({ date: '2025' }));
    expect(store.words()).toEqual({ registrants: ['10.5555', '10.6666'], terms: ['Retraction', 'Erratum'], reasons: ['Error', 'B'] });
    const counter = new WordCounter();
    for (const word of ['b', 'a', 'c', 'c']) counter.add('terms', word);
    expect(counter.words()).toEqual({ registrants: [], terms: ['c', 'a', 'b'], reasons: [] });
  });

  it('gives each identifier once with its claims, and its other identifier where there is one', () => {
    const store = storeOf(claim(), claim({ date: '2025' }), claim({ inPlace: true, subject: { doi: '10.5555/alone', pmid: null } }));
    const gathering = ClaimKeys.of(store);
    let step = gathering.next();
    while (step.done !== true) step = gathering.next();
    const keys = step.value;
    const all = Array.from({ length: keys.count }, (_, group) => [keys.key(group), keys.claims(group).toSorted(), keys.partner(group) === null ? null : keys.key(keys.partner(group) ?? 0)]);
    expect(all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
      ['10.5555/alone', [2], null], ['10.5555/notice', [0, 1], 'pmid:20'], ['10.5555/paper', [0, 1], 'pmid:10'], ['pmid:10', [0, 1], '10.5555/paper'], ['pmid:20', [0, 1], '10.5555/notice'],
    ]);
  });
});

describe('a list that is built', () => {
  const many = storeOf(...Array.from({ length: 3_000 }, (_, at) => claim({ subject: { doi: `10.5555/p${at}`, pmid: String(at + 1) }, notice: { doi: `10.5555/n${at}`, pmid: null } })));

  it('pauses after every 1,024 claims and every 256 identifiers, and says how far it is', () => {
    const steps = [...listFromClaims(many, FACTS)];
    const told = steps.flatMap((step) => ('index' in step ? [] : step));
    const of = 9_000 * 2;
    expect(told.filter((step) => step.of === 3_000)).toHaveLength(2 + 1 + 256);
    expect(told.filter((step) => step.of === of).map(({ done }) => done)).toEqual([0, ...Array.from({ length: 35 }, (_, at) => at * 256 + 255), ...Array.from({ length: 35 }, (_, at) => 9_000 + at * 256 + 255)]);
    expect('index' in (steps.at(-1) ?? {})).toBe(true);
  });

  it('marks every one of thousands', () => {
    const files = builtList(many, FACTS);
    const [index, details] = [readIndex(files.index), readDetails(files.details)];
    if (!index.ok || !details.ok) throw new Error('not read');
    for (let at = 0; at < 3_000; at += 1) expect([index.value.mark(`10.5555/p${at}`), index.value.mark(`pmid:${at + 1}`), index.value.mark(`10.5555/n${at}`)]).toEqual(['retracted', 'retracted', 'retraction-notice']);
    expect(details.value.entries).toHaveLength(9_000);
    expect(index.value.mark('10.5555/p3000')).toBeNull();
  });

  it('keeps of two claims that say the same the fuller one, and of notices the order of their dates', () => {
    const notices = (...claims: KnownNotice[]) => {
      const read = readDetails(builtList(storeOf(...claims), FACTS).details);
      return read.ok ? read.value.entries.find(({ key }) => key === '10.5555/paper')?.notices : null;
    };
    const bare = { doi: null, pmid: null };
    expect(notices(claim({ notice: bare, date: null, reasons: [] }), claim())).toEqual([claim()]);
    expect(notices(claim({ notice: { doi: '10.5555/notice', pmid: null } }), claim())).toEqual([claim()]);
    expect(notices(claim({ notice: { doi: null, pmid: '20' } }), claim())).toEqual([claim()]);
    expect(notices(claim({ date: '2024-03' }), claim())?.map(({ date }) => date)).toEqual(['2024-03', '2024-03-01']);
    expect(notices(claim({ date: '2025', notice: { doi: '10.5555/later', pmid: null } }), claim({ date: null, notice: { doi: '10.5555/undated', pmid: null } }), claim())?.map(({ date }) => date)).toEqual([null, '2024-03-01', '2025']);
    expect(notices(claim({ reasons: ['B'] }), claim())).toHaveLength(2);
    expect(notices(claim({ type: 'correction' }), claim())).toHaveLength(2);
    expect(notices(claim({ source: 'crossref' }), claim())).toHaveLength(2);
    expect(notices(claim({ notice: { doi: '10.5555/notice', pmid: '21' } }), claim())).toHaveLength(2);
  });
});

describe('an entry of the details', () => {
  const WORDS = { registrants: ['10.5555'], terms: ['Retraction'], reasons: ['Error'] };
  const entry: ListEntry = {
    key: '10.5555/paper', mark: 'retracted', see: 'pmid:10', announces: ['10.5555/paper.2', 'pmid:11'],
    notices: [claim(), claim({ inPlace: true, notice: { doi: '10.5555/paper', pmid: '10' } }), claim({ subject: { doi: '10.5555/paper', pmid: null }, notice: { doi: null, pmid: '20' }, reasons: [], date: null }), claim({ notice: { doi: null, pmid: null } })],
  };
  const written = (of: ListEntry) => {
    const out = new ByteWriter(1);
    writeEntry(out, of, numbersOf(WORDS));
    return out.view();
  };
  const read = (bytes: Uint8Array, words: Words = WORDS) => readEntry(new ByteReader(bytes), words);

  it('is read back as it was written, at a DOI and at a PMID', () => {
    expect(read(written(entry))).toEqual(entry);
    const other = { ...entry, key: 'pmid:10', see: null, announces: [], notices: [claim(), claim({ subject: { doi: null, pmid: '10' } })] };
    expect(read(written(other))).toEqual(other);
  });

  it('is none where it is cut, or names a word that the file has not', () => {
    const bytes = written(entry);
    for (let length = 0; length < bytes.length; length += 1) expect(read(bytes.subarray(0, length))).toBeNull();
    for (const list of ['registrants', 'terms', 'reasons'] as const) expect(read(bytes, { ...WORDS, [list]: [] })).toBeNull();
    expect(() => writeEntry(new ByteWriter(1), { ...entry, key: '10.7777/paper' }, numbersOf(WORDS))).toThrow('registrants: 10.7777');
  });

  it('is none where its bytes mean no mark, kind, identifier or part', () => {
    const other: ListEntry = { key: '10.5555/p', mark: 'retracted', see: null, announces: [], notices: [claim({ subject: { doi: '10.5555/p', pmid: null }, reasons: [], date: null })] };
    const bytes = written(other);
    const at = (place: number, value: number) => Uint8Array.from(bytes, (byte, index) => (index === place ? value : byte));
    // The registrant’s number, the suffix’s length and its one letter; then parts and mark, how many notices, and the first of them.
    expect([...bytes.subarray(0, 9)]).toEqual([1, 1, 112, 2 << 4, 1, 1 | 32 | 64, TYPE_NUMBERS.indexOf('retraction'), 0, 0]);
    expect(read(bytes)).toEqual(other);
    expect([at(0, 2), at(2, 32), at(3, 8 << 4), at(5, 0x80 | 1), at(6, TYPE_NUMBERS.length)].map((each) => read(each))).toEqual([null, null, null, null, null]);
    // The notice's DOI as a PMID, and a PMID that is zero.
    expect([at(9, 0), at(bytes.length - 1, 0)].map((each) => read(each))).toEqual([null, null]);
  });
});

describe('a writer of lists', () => {
  const entry = (key: string): ListEntry => ({ key, mark: 'retracted', see: null, notices: [], announces: [] });

  it('takes no entry out of order, and none twice', () => {
    const [first = '', second = ''] = ['10.5555/a', '10.5555/b'].toSorted(compareKeys);
    const writer = new ListWriter(FACTS, { registrants: ['10.5555'], terms: [], reasons: [] });
    writer.add(entry(second));
    expect(() => writer.add(entry(first))).toThrow(`out of order: ${first}`);
    expect(() => writer.add(entry(second))).toThrow(`out of order: ${second}`);
    expect(writer.count).toBe(1);
  });
});

describe('the small parts of the files', () => {
  it.each([null, '1500', '1999-01', '2024-12-31', '2199-12-31'])('date %s is one number', (date) => {
    const number = numberOfDate(date);
    expect(number).toBeLessThan(2 ** 19);
    expect(dateOfNumber(number)).toBe(date);
  });

  it('no date is earlier than 1500 or later than 2199, and a longer number is none', () => {
    expect([numberOfDate('1499-12-31'), numberOfDate('2200')]).toEqual([0, 0]);
    expect([dateOfNumber(0), dateOfNumber(-1), dateOfNumber(700 * 13 * 32), dateOfNumber(700 * 13 * 32 + 1)]).toEqual([null, null, '2199-12-31', null]);
  });

  it('words are written and read back, and no longer list of them', () => {
    const words = { registrants: ['10.5555'], terms: ['Retraction', 'Erratum – é'], reasons: [] };
    const out = new ByteWriter(1);
    writeWords(out, words);
    expect(readWords(new ByteReader(out.view()))).toEqual(words);
    expect(readWords(new ByteReader(out.view().subarray(0, 5)))).toBeNull();
    const long = new ByteWriter(1);
    long.varint(200_001);
    expect(readWords(new ByteReader(long.view()))).toBeNull();
    expect(numbersOf(words).terms.get('Erratum – é')).toBe(1);
    expect(splitDoi('10.5555/a/b')).toEqual(['10.5555', 'a/b']);
  });

  it('a part is taken if it is as long and as sound as the table says', () => {
    const parts = [Uint8Array.of(1, 2, 3), Uint8Array.of(4)];
    const head = new ByteWriter(1);
    writeParts(head, parts);
    const table = readParts(new ByteReader(head.view()), 2, 4);
    expect(table?.map(({ start, length }) => [start, length])).toEqual([[0, 3], [3, 1]]);
    const [first] = table ?? [];
    if (!first) throw new Error('no table');
    expect(checkedPart(Uint8Array.of(1, 2, 3), first)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
    expect(checkedPart(Uint8Array.of(1, 2), first)).toEqual({ ok: false, reason: 'truncated' });
    expect(checkedPart(undefined, first)).toEqual({ ok: false, reason: 'truncated' });
    expect(checkedPart(Uint8Array.of(1, 2, 3, 4), first)).toEqual({ ok: false, reason: 'too-big' });
    expect(checkedPart(Uint8Array.of(1, 2, 4), first)).toEqual({ ok: false, reason: 'damaged' });
    expect(readParts(new ByteReader(head.view()), 2, 5)).toBeNull();
    expect(readParts(new ByteReader(head.view()), 3, 4)).toBeNull();
  });
});
