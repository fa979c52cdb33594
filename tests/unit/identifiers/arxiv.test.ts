import { expect, test } from 'vitest';
import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';

test.each([
  ['2101.00001', '2101.00001'],
  ['1706.03762v7', '1706.03762'],
  ['arXiv:0704.0001', '0704.0001'],
  ['arxiv: 2101.00001v2', '2101.00001'],
  ['10.48550/arXiv.2101.00001', '2101.00001'],
  ['2101.00001v1.pdf', '2101.00001'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['hep-th/9901001v3', 'hep-th/9901001'],
  ['math.GT/0309136', 'math/0309136'],
  ['arXiv:astro-ph/0601001', 'astro-ph/0601001'],
])('%s is the arXiv identifier %s', (text, id) => {
  expect(parseArxivId(text)).toBe(id);
});

test.each(['', '2113.00001', '2101.001', '9901001', 'hep-th/2101.00001', '10.1038/nature12373', '2101.000012'])('%j is none', (text) => {
  expect(parseArxivId(text)).toBeNull();
});

test('its DOI is the one DataCite registers, in lower case', () => {
  expect(arxivDoi('hep-th/9901001')).toBe('10.48550/arxiv.hep-th/9901001');
});
