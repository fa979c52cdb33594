import { describe, expect, it } from 'vitest';
import type { KnownNotice } from '@/lib/model/known-notice';
import { ByteReader } from '@/lib/notices/index/byte-reader';
import { ByteWriter } from '@/lib/notices/index/byte-writer';
import { ClaimKeys } from '@/lib/notices/index/claim-keys';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { dateOfNumber, numberOfDate } from '@/lib/notices/index/date-number';
import { knownNoticeOf, listAssertion } from '@/lib/notices/index/list-assertion';
import { readDetails } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { builtList, listFromClaims } from '@/lib/notices/index/list-from-claims';
import { checkedPart, readParts, writeParts } from '@/lib/notices/index/parts';
import { WordCounter, numbersOf, readWords, splitDoi, writeWords } from '@/lib/notices/index/words';
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
    expect(notices(claim({ date: '2024-03' }), claim())?.map(({ date }) => date)).toEqual(['2024-03', '2024-03-01']);
    expect(notices(claim({ date: '2025', notice: { doi: '10.5555/later', pmid: null } }), claim({ date: null, notice: { doi: '10.5555/undated', pmid: null } }), claim())?.map(({ date }) => date)).toEqual([null, '2024-03-01', '2025']);
    expect(notices(claim({ reasons: ['B'] }), claim())).toHaveLength(2);
    expect(notices(claim({ type: 'correction' }), claim())).toHaveLength(2);
    expect(notices(claim({ source: 'crossref' }), claim())).toHaveLength(2);
    expect(notices(claim({ notice: { doi: '10.5555/notice', pmid: '21' } }), claim())).toHaveLength(2);
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
