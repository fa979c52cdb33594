import { expect, test } from 'vitest';
import { parsePmid } from '@/lib/identifiers/pmid';

test.each([
  ['38267628', '38267628'],
  [' 38267628\n', '38267628'],
  ['PMID: 38267628', '38267628'],
  ['pmid:38267628', '38267628'],
  ['00012345', '12345'],
  ['1', '1'],
])('%j is a PMID', (text, pmid) => {
  expect(parsePmid(text)).toBe(pmid);
});

test.each(['', '0', '000', '-5', '12.5', '1234567890', 'PMC10965441', '38267628a', '10.1038/s43018-023-00712-x', '٣٤'])('%j is none', (text) => {
  expect(parsePmid(text)).toBeNull();
});
