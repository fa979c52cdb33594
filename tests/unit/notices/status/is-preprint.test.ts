import { expect, it } from 'vitest';
import { isPreprint } from '@/lib/notices/status/is-preprint';
import { NO_IDS } from '@/lib/model/work';

it('a journal article is none by the arXiv identifier that a page gives beside its DOI', () => {
  expect(isPreprint({ ...NO_IDS, doi: '10.5555/journal.1', arxiv: '2101.00001' })).toBe(false);
  expect(isPreprint({ ...NO_IDS, doi: '10.48550/arxiv.2101.00001', arxiv: '2101.00001' })).toBe(true);
  expect(isPreprint({ ...NO_IDS, arxiv: '2101.00001' })).toBe(true);
});
