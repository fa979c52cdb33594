import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { withoutMirrored } from '@/lib/notices/status/mirrored-claims';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const OTHER = ids({ doi: '10.5555/notice' });
const about = (facts: Partial<Assertion> = {}) => assertion({ notice: OTHER, subject: PAPER, ...facts });
const by = (facts: Partial<Assertion> = {}) => assertion({ notice: PAPER, subject: OTHER, ...facts });
const titled = (text: string) => [{ notice: OTHER, text: [], title: { text, from: 'crossref' as const } }];
const NOTICE = titled('Correction: Moss on stones');
const STUDY = titled('Moss on stones');

/** Which of the two sides stay. */
const sides = (isNotice: boolean | null, records = [] as typeof NOTICE, claims = [about(), by()]) =>
  withoutMirrored(PAPER, claims, { isNotice }, records).map(({ notice }) => (notice === PAPER ? 'by' : 'about'));

describe('a paper and its notice, each said to be updated by the other', () => {
  it.each<[string, boolean | null, typeof NOTICE, string[]]>([
    ['the record is a study', false, [], ['about']],
    ['the record is a study and the other a notice', false, NOTICE, ['about']],
    ['the record is a notice', true, [], ['by']],
    ['the record is a notice and the other a study', true, STUDY, ['by']],
    ['both are notices', true, NOTICE, ['about', 'by']],
    ['only the other is known, as a notice', null, NOTICE, ['about']],
    ['only the other is known, as a study', null, STUDY, ['about', 'by']],
    ['nothing is known', null, [], ['about', 'by']],
  ])('where %s', (_, isNotice, records, kept) => {
    expect(sides(isNotice, records)).toEqual(kept);
    expect(sides(isNotice, records, [by(), about()]).toSorted()).toEqual(kept);
  });

  it.each(['new_version', 'new_edition', 'corrected_and_republished', 'retract_and_replace'] as const)('both sides are right of a %s', (type) => {
    expect(sides(false, NOTICE, [about({ type }), by({ type })])).toEqual(['about', 'by']);
  });

  it('what one side says of a third record stays, and so does a claim that names nothing', () => {
    const third = ids({ doi: '10.5555/third' });
    const claims = [about(), by({ subject: third }), assertion({ notice: ids({}), subject: PAPER }), assertion({ notice: PAPER, subject: ids({}) })];
    expect(withoutMirrored(PAPER, claims, { isNotice: true }, [])).toEqual(claims);
  });
});

describe('a notice that lists itself beside its paper', () => {
  const itself = (facts: Partial<Assertion> = {}) => assertion({ notice: PAPER, subject: PAPER, inPlace: true, ...facts });
  const left = (isNotice: boolean | null, claim: Assertion) => withoutMirrored(PAPER, [claim, by()], { isNotice }, []).includes(claim);

  it('was not changed itself, by the same word of the same source', () => {
    expect(left(true, itself())).toBe(false);
    expect([left(false, itself()), left(null, itself())]).toEqual([true, true]);
    expect([itself({ type: 'retraction' }), itself({ source: 'pubmed' }), itself({ via: 'retraction-watch' }), itself({ inPlace: false }), itself({ subject: OTHER })].map((claim) => left(true, claim))).toEqual([true, true, true, true, true]);
  });
});
