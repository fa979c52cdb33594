import { describe, expect, it } from 'vitest';
import type { CaveatInput } from '@/lib/caveats/caveat-input';
import { preprintWithdrawn } from '@/lib/caveats/preprint-withdrawn';
import type { Assertion } from '@/lib/model/assertion';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const DRAFT = ids({ doi: '10.1101/2022.01.02.474747' });

function said(facts: Partial<Assertion>, given: Partial<CaveatInput> = {}, source: Assertion['source'] = 'page') {
  const printed = assertion({ type: 'withdrawal', subject: DRAFT, note: 'Withdrawn by its authors.', ...facts });
  return preprintWithdrawn({ role: 'article', ids: PAPER, answers: [answer('crossref'), answer(source, [assertion(), printed])], ...given } as unknown as CaveatInput);
}

describe('a preprint that the page says was withdrawn', () => {
  it('is said, in the page’s words', () => {
    expect(said({})).toEqual([{ params: {}, quote: 'Withdrawn by its authors.', from: 'page' }]);
  });

  it('is not said of another change, of the paper itself, of an article, or of a work that nothing names', () => {
    expect(said({ type: 'correction' })).toEqual([]);
    expect(said({}, { ids: DRAFT })).toEqual([]);
    expect(said({ subject: ids({ doi: '10.5555/other' }) })).toEqual([]);
    expect(said({ subject: ids({}) })).toEqual([]);
  });

  it('is not said on a notice, nor where another source says it, nor without a page', () => {
    expect(said({}, { role: 'notice' })).toEqual([]);
    expect(said({}, {}, 'pubmed')).toEqual([]);
    expect(preprintWithdrawn({ role: 'article', ids: PAPER, answers: [] } as unknown as CaveatInput)).toEqual([]);
  });
});
