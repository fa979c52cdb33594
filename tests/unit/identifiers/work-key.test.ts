import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { holdsIds, mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';

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

describe('aliases', () => {
  const alias = { ...doi, aliases: ['10.5555/b'] };
  const other = { ...NO_IDS, doi: '10.5555/b' };

  test('make two DOIs one work', () => {
    expect(sameWork(alias, other)).toBe(true);
    expect(sameWork(doi, other)).toBe(false);
  });

  test('are merged, without the DOI itself, and only where both are one work', () => {
    expect(mergeIds(alias, other)).toEqual({ ...doi, aliases: ['10.5555/b'] });
    expect(mergeIds(other, alias)).toEqual({ ...other, aliases: ['10.5555/a'] });
    expect(mergeIds(doi, { ...other, aliases: ['10.5555/c'] })).toEqual(doi);
    expect(mergeIds(pmid, alias)).toEqual({ ...both, aliases: ['10.5555/b'] });
  });

  test('count where it is asked whether all identifiers are held', () => {
    expect(holdsIds(alias, other)).toBe(true);
    expect(holdsIds(alias, { ...other, aliases: ['10.5555/c'] })).toBe(false);
    expect(holdsIds(doi, { ...doi, aliases: ['10.5555/b'] })).toBe(false);
  });
});

describe('identifiers hold others', () => {
  test('if each of them is there', () => {
    expect(holdsIds(both, pmid)).toBe(true);
    expect(holdsIds(both, both)).toBe(true);
    expect(holdsIds(both, NO_IDS)).toBe(true);
  });

  test('not if one is missing or differs', () => {
    expect(holdsIds(doi, both)).toBe(false);
    expect(holdsIds(both, { ...both, pmid: '12' })).toBe(false);
    expect(holdsIds(both, { ...both, doi: '10.5555/b' })).toBe(false);
    expect(holdsIds(NO_IDS, pmid)).toBe(false);
  });
});
