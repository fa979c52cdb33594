import { describe, expect, test } from 'vitest';
import { saysItself } from '@/lib/page/marks/says-itself';

describe('a row that says it itself', () => {
  test.each([
    ['retracted', 'RETRACTED: A coated copper mesh. Smith J.'],
    ['retracted', '12. Smith J. RETRACTED ARTICLE: A mesh. J Water 2019'],
    ['retracted', 'A mesh. Smith J. Sci Rep. 2019. PMID: 1. Retracted article.'],
    ['retracted', 'Smith J. A mesh [Retracted]. J Water 2019'],
    ['retracted', 'A mesh. Retraction in: Sci Rep. 2020.'],
    ['withdrawn', 'WITHDRAWN: Exercise for backs. Cochrane Database Syst Rev.'],
    ['removed', 'Removed: A case. Lancet'],
    ['concern', 'A mesh. Expression of Concern in: Sci Rep. 2020.'],
    ['corrected', 'A mesh. Erratum in: Sci Rep. 2020.'],
  ] as const)('%s: %s', (code, text) => {
    expect(saysItself(code, text)).toBe(true);
  });

  test.each([
    ['retracted', 'Why are papers retracted? A survey of retraction notices.'],
    ['retracted', 'Continued use of retracted papers: temporal trends in citations'],
    ['retracted', 'Withdrawal of opioids: a trial'],
    ['retracted', 'Tooth extraction and removed tissue in rats'],
    ['corrected', 'Corrections of vision in children'],
    ['retracted', 'A mesh. Erratum in: Sci Rep. 2020.'],
    ['newer-version', 'A mesh, version 2'],
    ['retraction-notice', 'Retraction: A mesh. Smith J.'],
    ['correction-notice', 'Author Correction: A mesh.'],
  ] as const)('%s is not said by: %s', (code, text) => {
    expect(saysItself(code, text)).toBe(false);
  });
});
