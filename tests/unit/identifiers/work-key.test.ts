import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';

const doi = { ...NO_IDS, doi: '10.5555/a' };
const pmid = { ...NO_IDS, pmid: '11' };
const both = { ...NO_IDS, doi: '10.5555/a', pmid: '11' };

describe('the key of a work', () => {
  test.each([
    [{ ...both, pmcid: 'PMC1', arxiv: '2101.00001' }, 'doi:10.5555/a'],
    [{ ...pmid, pmcid: 'PMC1' }, 'pmid:11'],
    [{ ...NO_IDS, pmcid: 'PMC1', arxiv: '2101.00001' }, 'pmcid:PMC1'],
    [{ ...NO_IDS, arxiv: '2101.00001' }, 'arxiv:2101.00001'],
    [NO_IDS, null],
  ])('is made of its strongest identifier: %j', (ids, key) => {
    expect(workKey(ids)).toBe(key);
  });
});

describe('two records are one work', () => {
  test('when they share an identifier', () => {
    expect(sameWork(doi, both)).toBe(true);
  });

  test('not when they share one and contradict each other in another', () => {
    expect(sameWork(both, { ...both, pmid: '12' })).toBe(false);
  });

  test('not when they share nothing', () => {
    expect(sameWork(doi, pmid)).toBe(false);
    expect(sameWork(NO_IDS, NO_IDS)).toBe(false);
  });
});

test('merged identifiers are those of the first, filled up from the second', () => {
  expect(mergeIds(doi, { ...both, doi: '10.5555/b' })).toEqual(both);
});
