import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { judge, type Judgement } from '@/lib/notices/judge';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const SOURCES = ['crossref', 'pubmed', 'europepmc', 'page', 'retraction-watch', 'notice-list'] as const;
const NOTICES = [ids({ doi: '10.5555/n1' }), ids({ doi: '10.5555/n2', pmid: '2' }), ids({ pmid: '2' }), ids({ pmid: '3' }), ids({})];
const OTHER = ids({ doi: '10.5555/other-paper' });

/** Claims about the paper, by any source, of any type, with or without a notice, a date, a citation. */
const claim: fc.Arbitrary<Assertion> = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    retractionWatch: fc.boolean(),
    type: fc.constantFrom(...NOTICE_TYPES),
    notice: fc.constantFrom(...NOTICES),
    inPlace: fc.boolean(),
    date: fc.constantFrom(null, '2019', '2020-05', '2020-05-06', '2021-01-01'),
    citation: fc.constantFrom(null, 'J Inv Bot. 2020 May 6;1:2', 'J Inv Bot. 2021;2:3'),
    recordId: fc.constantFrom(null, '1', '2'),
    strength: fc.constantFrom('record' as const, 'record' as const, 'title' as const),
  })
  .map(({ source, retractionWatch, inPlace, notice, strength, ...facts }) => {
    const via = source === 'crossref' ? (retractionWatch ? 'retraction-watch' : 'publisher') : null;
    const inPlaceNow = inPlace && strength === 'record';
    const found = strength === 'title' ? ids({}) : notice;
    return assertion({ ...facts, source, via, strength, inPlace: inPlaceNow, notice: inPlaceNow ? PAPER : found });
  });

const claims = fc.array(claim, { maxLength: 7 });

function judgeClaims(assertions: readonly Assertion[], failed: boolean): Judgement {
  const answers = SOURCES.flatMap((source) => {
    const own = assertions.filter((one) => one.source === source);
    return own.length > 0 || source === 'crossref' ? [answer(source, own)] : [];
  });
  const failure = failed && !answers.some(({ source }) => source === 'pubmed') ? [answer('pubmed', [], 'failed')] : [];
  return judge({ ids: PAPER, answers: [...answers, ...failure], waiting: [], live: 'on', pageKind: null, title: null });
}

const GRAVE: ReadonlySet<string> = new Set(['retraction', 'expression_of_concern', 'withdrawal', 'removal', 'partial_retraction', 'retract_and_replace']);

describe('the judgement of any set of claims', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(
        claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(judgeClaims(shuffled, false)).toEqual(judgeClaims(list, false));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not lowered by a source that failed', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const without = judgeClaims(list, false);
        const withFailure = judgeClaims(list, true);
        // "Nothing found" may become "partly checked": that is less said, and nothing lowered.
        const allowed = without.status.code === 'none-found' ? ['none-found', 'partly-checked'] : [without.status.code];
        expect(allowed).toContain(withFailure.status.code);
      }),
    );
  });

  it('never hides a retraction or a concern without the disagreement or the event that ended it', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { status, events, disagreements } = judgeClaims(list, false);
        const grave = list.filter(({ type }) => GRAVE.has(type));
        const mild = ['none-found', 'partly-checked', 'not-checked', 'corrected', 'updated'].includes(status.code);
        if (grave.length === 0 || !mild) return;
        const ended = events.some(({ resolved }) => resolved) && events.some(({ type }) => type === 'reinstatement' || type === 'concern_lifted');
        expect(ended || disagreements.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every claim in one event and no more', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const distinct = new Set(list.map((one) => JSON.stringify(one)));
        const kept = judgeClaims(list, false).events.flatMap(({ assertions }) => assertions.map((one) => JSON.stringify(one)));
        expect(kept.toSorted()).toEqual([...distinct].toSorted());
      }),
    );
  });

  it('is "none found" and an article on claims about other papers alone', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const elsewhere = list.map((one) => ({ ...one, subject: OTHER, notice: one.inPlace ? OTHER : one.notice }));
        expect(judgeClaims(elsewhere, false)).toMatchObject({ role: 'article', status: { code: 'none-found' }, events: [], announces: [] });
      }),
    );
  });

  it('has no status of its own from what it announces as a notice', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const announced = list.map((one) => ({ ...one, notice: PAPER, subject: OTHER, inPlace: false }));
        expect(judgeClaims(announced, false).status.code).toBe('none-found');
      }),
    );
  });
});
