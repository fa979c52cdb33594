import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { judge } from '@/lib/notices/status/judge';
import { isNlm, isRetractionWatch } from '@/lib/notices/status/source-rank';
import { anyClaim, shuffled } from '@/tests/fixtures/answers/arbitrary-claim';
import { answer } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

describe('the judgement of any claims about a Cochrane review', () => {
  const review = (version: number) => ids({ doi: `10.1002/14651858.cd009999${version === 1 ? '' : `.pub${version}`}` });
  const cochrane = fc.array(
    fc
      .record({ one: anyClaim, version: fc.integer({ min: 1, max: 4 }), subject: fc.integer({ min: 1, max: 3 }), note: fc.constantFrom(null, 'Withdrawn as Out of Date', 'Retract and Replace', 'Error in Data') })
      .map(({ one, version, subject, note }) => ({ ...one, subject: review(subject), notice: review(version), inPlace: version === subject, note, strength: 'record' as const })),
    { maxLength: 6 },
  );
  const judgeReview = (list: readonly Assertion[]) => judge({ ids: review(2), answers: [answer('crossref', [...list])], waiting: [], live: 'on', pageKind: null, title: null });

  it('does not depend on their order', () => {
    fc.assert(
      fc.property(cochrane.chain(shuffled), ([list, other]) => {
        expect(judgeReview(other)).toEqual(judgeReview(list));
      }),
    );
  });

  it('is "retracted" only in the publisher’s own word', () => {
    fc.assert(
      fc.property(cochrane, (list) => {
        const byRegisters = list.filter((one) => one.type !== 'retraction' || isNlm(one) || isRetractionWatch(one));
        expect(judgeReview(byRegisters).status.code).not.toBe('retracted');
      }),
    );
  });

  it('never makes a version the notice of another', () => {
    fc.assert(
      fc.property(cochrane, (list) => {
        const later = list.filter(({ subject }) => subject.doi === review(1).doi);
        expect(judgeReview(later).announces.filter(({ type }) => type === 'withdrawal' || type === 'new_version')).toEqual([]);
      }),
    );
  });
});
