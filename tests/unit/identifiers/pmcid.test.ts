import { expect, test } from 'vitest';
import { parsePmcid } from '@/lib/identifiers/pmcid';

test.each([
  ['PMC10965441', 'PMC10965441'],
  ['pmc10965441', 'PMC10965441'],
  ['PMCID: PMC10965441', 'PMC10965441'],
  ['PMC10965441.2', 'PMC10965441'],
  ['PMC0012', 'PMC12'],
])('%j is a PMCID', (text, pmcid) => {
  expect(parsePmcid(text)).toBe(pmcid);
});

test.each(['', 'PMC', 'PMC0', '10965441', 'PMC12a', 'XPMC12'])('%j is none: bare digits would be a PMID elsewhere', (text) => {
  expect(parsePmcid(text)).toBeNull();
});
