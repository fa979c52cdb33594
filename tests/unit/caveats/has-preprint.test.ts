import { describe, expect, it } from 'vitest';
import type { CaveatInput } from '@/lib/caveats/caveat-input';
import { hasPreprint } from '@/lib/caveats/has-preprint';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { answer, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const linked = (facts: Partial<SourceAnswer['related'][number]> = {}) => ({ relation: 'has-preprint' as const, ids: ids({ doi: '10.5555/draft' }), citation: null, date: null, ...facts });

function found(related: SourceAnswer['related'], given: Partial<CaveatInput> = {}, recordTypes: string[] = []) {
  return hasPreprint({ role: 'article', ids: PAPER, answers: [{ ...answer('crossref') }, { ...answer('pubmed'), related, recordTypes }], ...given } as unknown as CaveatInput);
}

describe('the preprint of an article', () => {
  it('is named with its DOI and the source that links it', () => {
    expect(found([linked({ relation: 'preprint-of' }), linked()])).toEqual([{ params: { doi: '10.5555/draft' }, quote: null, from: 'pubmed' }]);
  });

  it('is named without a DOI where the source gives none', () => {
    expect(found([linked({ ids: ids({ pmid: '123' }) })])).toEqual([{ params: {}, quote: null, from: 'pubmed' }]);
  });

  it('is not named on a preprint or a notice, nor without a link', () => {
    expect(found([linked()], {}, ['Preprint'])).toEqual([]);
    expect(found([linked()], { role: 'notice' })).toEqual([]);
    expect(found([])).toEqual([]);
  });
});
