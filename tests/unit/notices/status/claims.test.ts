import { describe, expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import { countingClaims, contradict, governingClaim } from '@/lib/notices/status/claims';
import { claimRank, isNlm, isRetractionWatch } from '@/lib/notices/status/source-rank';
import { assertion } from '@/tests/fixtures/answers/assertion';

describe('whose word counts', () => {
  const claim = (facts: Parameters<typeof assertion>[0]) => assertion(facts);

  test('a structured claim before a title, the journal’s deposit before another’s, a source by its rank', () => {
    const ranked = [claim({ source: 'page', via: null }), claim({ source: 'crossref', via: 'publisher' }), claim({ source: 'crossref', via: 'retraction-watch' }), claim({ source: 'pubmed', via: null }), claim({ source: 'page', via: null, strength: 'title' }), claim({ source: 'pubmed', via: null, strength: 'title' })];
    const ranks = ranked.map(claimRank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test('NLM is PubMed and Europe PMC; Retraction Watch is itself, through Crossref, and the list but for deposits', () => {
    expect([isNlm({ source: 'pubmed' }), isNlm({ source: 'europepmc' }), isNlm({ source: 'crossref' })]).toEqual([true, true, false]);
    expect([isRetractionWatch({ source: 'retraction-watch', via: null }), isRetractionWatch({ source: 'crossref', via: 'retraction-watch' }), isRetractionWatch({ source: 'notice-list', via: null }), isRetractionWatch({ source: 'notice-list', via: 'publisher' }), isRetractionWatch({ source: 'crossref', via: 'publisher' })]).toEqual([true, true, true, false, false]);
  });

  test.each<[string, NoticeType, NoticeType, NoticeType[]]>([
    ['a title beside a structured claim', 'erratum', 'correction', ['erratum']],
    ['a title that warns beside a structured claim that does not', 'erratum', 'retraction', ['erratum', 'retraction']],
    ['a title that warns beside one that does', 'expression_of_concern', 'retraction', ['expression_of_concern']],
  ])('of %s', (_, structured, titled, counting) => {
    expect(countingClaims([claim({ type: structured }), claim({ type: titled, strength: 'title' })]).map(({ type }) => type)).toEqual(counting);
  });

  test('titles count alone, and an unknown word only where no other is known', () => {
    expect(countingClaims([claim({ type: 'erratum', strength: 'title' })])).toHaveLength(1);
    expect(countingClaims([claim({ type: 'other' })])).toHaveLength(1);
    expect(countingClaims([claim({ type: 'other' }), claim({ type: 'erratum', source: 'pubmed' })]).map(({ type }) => type)).toEqual(['erratum']);
  });

  test.each<[Partial<Assertion>, NoticeType, boolean]>([
    ...(['correction', 'corrigendum', 'addendum', 'clarification', 'partial_retraction', 'corrected_and_republished'] as const).map((finer): [Partial<Assertion>, NoticeType, boolean] => [{ source: 'pubmed', via: null, type: 'erratum' }, finer, true]),
    [{ source: 'pubmed', via: null, type: 'erratum' }, 'new_version', false],
    [{ source: 'pubmed', via: null, type: 'addendum' }, 'correction', false],
    ...(['withdrawal', 'removal', 'retract_and_replace'] as const).map((finer): [Partial<Assertion>, NoticeType, boolean] => [{ source: 'pubmed', via: null, type: 'retraction' }, finer, true]),
    [{ source: 'retraction-watch', via: null, type: 'retraction' }, 'withdrawal', true],
    [{ source: 'retraction-watch', via: null, type: 'retraction' }, 'correction', false],
    [{ source: 'page', via: null, type: 'retraction' }, 'withdrawal', false],
    [{ source: 'page', via: null, type: 'retraction' }, 'retract_and_replace', true],
    [{ source: 'retraction-watch', via: null, type: 'correction' }, 'partial_retraction', true],
    [{ source: 'retraction-watch', via: null, type: 'correction' }, 'corrigendum', false],
    [{ source: 'page', via: null, type: 'correction' }, 'partial_retraction', false],
  ])('%j is too coarse beside %s: %s', (coarse, finer, isLeftOut) => {
    const counting = countingClaims([claim(coarse), claim({ source: 'crossref', via: 'publisher', type: finer })]);
    expect(counting.map(({ type }) => type).includes(coarse.type ?? 'other')).toBe(!isLeftOut);
  });

  test('Retraction Watch’s correction gives way to a partial retraction, whatever else is said', () => {
    const claims = [claim({ source: 'retraction-watch', via: null, type: 'correction' }), claim({ type: 'partial_retraction' }), claim({ type: 'addendum', source: 'page', via: null })];
    expect(countingClaims(claims).map(({ type }) => type).toSorted()).toEqual(['addendum', 'partial_retraction']);
  });

  test('the gravest governs, of equally grave ones the journal’s own', () => {
    expect(governingClaim([claim({ type: 'erratum' }), claim({ type: 'retraction', source: 'pubmed' })])?.type).toBe('retraction');
    expect(governingClaim([claim({ type: 'erratum', source: 'pubmed', via: null }), claim({ type: 'correction', source: 'page', via: null })])?.source).toBe('page');
    expect(governingClaim([])).toBeUndefined();
  });

  test.each<[NoticeType[], boolean]>([[['retraction', 'withdrawal'], false], [['retraction', 'removal', 'retraction'], false], [['retraction', 'erratum'], true], [['erratum', 'addendum'], false], [['erratum', 'correction'], false], [['expression_of_concern', 'expression_of_concern'], false], [['retraction', 'retract_and_replace'], true], [[], false]])('%j contradict each other: %s', (types, do_) => {
    expect(contradict(types.map((type) => claim({ type })))).toBe(do_);
  });
});
