import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { groupAssertions } from '@/lib/notices/status/group-assertions';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const of = (doi: string, facts: Partial<Assertion> = {}) => assertion({ notice: ids({ doi: `10.5555/${doi}` }), ...facts });
/** What a source says without saying which notice it means. */
const bare = (facts: Partial<Assertion> = {}) => assertion({ source: 'pubmed', via: null, type: 'erratum', notice: ids({}), ...facts });
const printed = (facts: Partial<Assertion>) => bare({ source: 'page', type: 'correction', ...facts });
const inPlace = (facts: Partial<Assertion>) => assertion({ notice: PAPER, inPlace: true, ...facts });

/** The groups, each by the places of its members in what was given, in an order that does not matter. */
const places = (all: Assertion[]) => groupAssertions(all).map((group) => group.map((each) => all.indexOf(each)).toSorted()).toSorted();

describe('claims that name their notice', () => {
  it('go together in the same way whatever their order, also where one record names two notices', () => {
    const all = [of('b', { recordId: '1' }), of('c', { recordId: '2' }), of('a', { recordId: '1' }), of('c', { recordId: '3', notice: ids({ pmid: '3' }) }), bare({ date: '2024' })];
    const groups = groupAssertions(all);
    for (let turn = 1; turn < all.length; turn += 1) expect(groupAssertions([...all.slice(turn), ...all.slice(0, turn)])).toEqual(groups);
    expect(groupAssertions(all.toReversed())).toEqual(groups);
    expect(places(all).find((group) => group.includes(0))).toEqual([0, 2]);
  });

  it('share a record only within one source', () => {
    expect(places([of('a', { recordId: '1' }), of('b', { recordId: '1', source: 'retraction-watch' })])).toEqual([[0], [1]]);
    expect(places([of('a'), of('b')])).toEqual([[0], [1]]);
  });

  it('of one source, one by DOI and one by PMID, are two: it would have named both', () => {
    expect(places([of('a'), assertion({ notice: ids({ pmid: '3' }) })])).toEqual([[0], [1]]);
    expect(places([of('a'), assertion({ notice: ids({ pmid: '3' }), source: 'pubmed' })])).toEqual([[0, 1]]);
  });
});

describe('a change in place', () => {
  it('is what the one retraction notice announces, whatever the dates', () => {
    expect(places([of('a', { type: 'retraction', date: '2020' }), inPlace({ type: 'retraction', date: '2023' })])).toEqual([[0, 1]]);
  });

  it('is one of its own where two notices announce a retraction', () => {
    expect(places([of('a', { type: 'retraction' }), of('b', { type: 'retraction' }), inPlace({ type: 'retraction' })])).toEqual([[0], [1], [2]]);
  });

  it('in another word than the notice goes with it only where their dates agree', () => {
    expect(places([of('a', { type: 'retraction', date: '2020-05' }), inPlace({ type: 'removal', date: '2020-05-03' })])).toEqual([[0, 1]]);
    expect(places([of('a', { type: 'retraction', date: '2020-05' }), inPlace({ type: 'removal', date: '2020-07' })])).toEqual([[0], [1]]);
  });

  it('that takes the paper back is one, on whatever days it is dated; a correction is one a day', () => {
    expect(places([inPlace({ type: 'withdrawal', date: '2020-05-01' }), inPlace({ type: 'withdrawal', date: '2020-05-03', via: 'retraction-watch' })])).toEqual([[0, 1]]);
    expect(places([inPlace({ date: '2020-05-01' }), inPlace({ date: '2020-05-03' })])).toEqual([[0], [1]]);
    expect(places([inPlace({ date: '2020-05' }), inPlace({ date: '2020-05-03' })])).toEqual([[0, 1]]);
    expect(places([inPlace({ date: '2020-05' }), inPlace({ date: '2020-05', type: 'expression_of_concern' })])).toEqual([[0], [1]]);
  });
});

describe('a claim with a citation and no identifier', () => {
  const citation = 'J Moss. 1997 Mar;51(3):533';

  it('goes with the event that is cited alike, the DOI and the last stop aside', () => {
    const cited = of('a', { source: 'europepmc', citation: `${citation}. DOI: 10.5555/a` });
    expect(places([cited, of('b', { citation: 'J Moss. 1999' }), bare({ citation: `${citation}. doi: 10.5555/A.` })])).toEqual([[0, 2], [1]]);
  });

  it('else with the only event that another source leaves uncited, if their dates agree', () => {
    expect(places([of('a'), bare({ citation })])).toEqual([[0, 1]]);
    expect(places([of('a', { date: '1997-03' }), bare({ citation, date: '1998' })])).toEqual([[0], [1]]);
    expect(places([of('a'), of('b'), bare({ citation })])).toEqual([[0], [1], [2]]);
    expect(places([of('a', { source: 'pubmed' }), bare({ citation })])).toEqual([[0], [1]]);
    expect(places([of('a', { citation: 'J Moss. 1999' }), bare({ citation })])).toEqual([[0], [1]]);
  });
});

describe('a claim with a date and no identifier', () => {
  it('goes with the only event of that date, by any of its sources', () => {
    const twice = [of('a', { date: '2024-01' }), of('a', { date: '2024-06', via: 'retraction-watch' })];
    expect(places([...twice, of('b', { date: '2025' }), bare({ date: '2024-06-03' })])).toEqual([[0, 1, 3], [2]]);
  });

  it('stands alone where none has that date, two may have it, or it is of another kind', () => {
    expect(places([of('a', { date: '2024-01-01' }), bare({ date: '2024-01-09' })])).toEqual([[0], [1]]);
    expect(places([of('a', { date: '2024' }), of('b', { date: '2024' }), bare({ date: '2024-01-09' })])).toEqual([[0], [1], [2]]);
    expect(places([of('a', { date: '2024-01-09', type: 'retraction' }), bare({ date: '2024-01-09' })])).toEqual([[0], [1]]);
  });

  it('goes first with the event that it dates: a bare mark then finds it', () => {
    expect(places([bare(), bare({ date: '2024', source: 'europepmc' })])).toEqual([[0, 1]]);
  });
});

describe('a line that a page prints without a link', () => {
  it('means the same change within a month of the register’s day', () => {
    expect(places([of('a', { date: '2024-01-01' }), printed({ date: '2024-02-01' })])).toEqual([[0, 1]]);
    expect(places([of('a', { date: '2024-01-01' }), printed({ date: '2024-02-02' })])).toEqual([[0], [1]]);
  });

  it('means the retraction within a year', () => {
    const retraction = of('a', { type: 'retraction', date: '2024-01-01' });
    expect(places([retraction, printed({ type: 'retraction', date: '2024-12-31' })])).toEqual([[0, 1]]);
    expect(places([retraction, printed({ type: 'retraction', date: '2025-01-01' })])).toEqual([[0], [1]]);
  });

  it('means no other change, no event that the page names itself, and none of two', () => {
    expect(places([of('a', { type: 'addendum', date: '2024-01-01' }), printed({ date: '2024-01-05' })])).toEqual([[0], [1]]);
    expect(places([of('a', { date: '2024-01-01' }), of('a', { source: 'page', via: null, date: '2024-01-01' }), printed({ date: '2024-01-05' })])).toEqual([[0, 1], [2]]);
    expect(places([of('a', { date: '2024-01-01' }), of('b', { date: '2024-01-09' }), printed({ date: '2024-01-05' })])).toEqual([[0], [1], [2]]);
  });

  it('means the event of its own day before one that is near', () => {
    expect(places([of('a', { date: '2024-01-05' }), of('b', { date: '2024-01-09' }), printed({ date: '2024-01-05' })])).toEqual([[0, 2], [1]]);
  });
});

describe('a bare mark', () => {
  it('means the event that has its word before another of the kind', () => {
    expect(places([of('a', { type: 'addendum' }), of('b'), bare()])).toEqual([[0], [1, 2]]);
  });

  it('means a milder or a graver event of the kind where none has its word, but warns of none that does not', () => {
    expect(places([of('a', { type: 'addendum' }), bare()])).toEqual([[0, 1]]);
    expect(places([of('a'), bare({ type: 'addendum' })])).toEqual([[0, 1]]);
    expect(places([of('a'), bare({ type: 'partial_retraction' })])).toEqual([[0], [1]]);
    expect(places([of('a', { type: 'retract_and_replace' }), bare({ type: 'removal' })])).toEqual([[0, 1]]);
  });

  it('of a retraction means a partial one where that is the only one, and only in a register', () => {
    const partial = of('a', { type: 'partial_retraction' });
    expect(places([partial, bare({ type: 'retraction' })])).toEqual([[0, 1]]);
    expect(places([partial, of('b', { type: 'partial_retraction' }), bare({ type: 'retraction' })])).toEqual([[0], [1], [2]]);
    expect(places([partial, bare({ type: 'retraction', strength: 'title' })])).toEqual([[0], [1]]);
    expect(places([partial, bare({ type: 'expression_of_concern' })])).toEqual([[0], [1]]);
  });
});
