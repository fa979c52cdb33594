import { describe, expect, it } from 'vitest';
import { normalAliases, normalIds } from '@/lib/identifiers/normal-ids';
import { arePreprintIds } from '@/lib/identifiers/preprint-ids';
import { speaksOf } from '@/lib/identifiers/speaks-of';
import { textOfIds } from '@/lib/identifiers/text-of-ids';
import { NO_IDS } from '@/lib/model/work';

const DOI = '10.5555/moss';

describe('identifiers from outside', () => {
  it('come in normal form, and are none where they are not valid', () => {
    expect(normalIds({ doi: 'https://doi.org/10.5555/MOSS', pmid: ' 123', pmcid: 'pmc0045', arxiv: 'arXiv:2101.00001' })).toEqual({ doi: DOI, pmid: '123', pmcid: 'PMC45', arxiv: '2101.00001' });
    expect(normalIds({ doi: 'moss', pmid: 'moss', pmcid: 'moss', arxiv: 'moss' })).toEqual(NO_IDS);
    expect(normalIds(NO_IDS)).toEqual(NO_IDS);
  });

  it('keep each other DOI once, and at most twenty', () => {
    expect(normalAliases({ doi: DOI, aliases: ['10.5555/FERN', '10.5555/fern', DOI, 'moss'] })).toEqual({ aliases: ['10.5555/fern'] });
    expect(normalAliases({ doi: DOI, aliases: Array.from({ length: 30 }, (_, index) => `10.5555/fern${index}`) }).aliases).toHaveLength(20);
  });

  it('keep no alias where there is no DOI, or no other', () => {
    expect(normalAliases({ doi: null, aliases: ['10.5555/fern'] })).toEqual({});
    expect(normalAliases({ doi: DOI, aliases: [DOI] })).toEqual({});
    expect(normalAliases({ doi: DOI })).toEqual({});
  });
});

it('an answer speaks of the work that it was asked for, and of the work of its record', () => {
  const ids = { ...NO_IDS, doi: DOI };
  const other = { ...NO_IDS, doi: '10.5555/fern' };
  const record = { ids, title: null } as never;
  expect(speaksOf({ asked: ids, work: null }, ids)).toBe(true);
  expect(speaksOf({ asked: other, work: record }, ids)).toBe(true);
  expect(speaksOf({ asked: other, work: null }, ids)).toBe(false);
  expect(speaksOf({ asked: other, work: { ids: other } as never }, ids)).toBe(false);
});

it('identifiers are written as a text, the DOI before the PMID before the others', () => {
  expect(textOfIds({ doi: DOI, pmid: '1', pmcid: 'PMC1', arxiv: '2101.00001' })).toBe(DOI);
  expect(textOfIds({ doi: null, pmid: '1', pmcid: 'PMC1', arxiv: '2101.00001' })).toBe('PMID: 1');
  expect(textOfIds({ doi: null, pmid: null, pmcid: 'PMC1', arxiv: '2101.00001' })).toBe('PMC1');
  expect(textOfIds({ ...NO_IDS, arxiv: '2101.00001' })).toBe('arXiv:2101.00001');
  expect(textOfIds(NO_IDS)).toBe('');
});

describe('identifiers of preprint servers', () => {
  it.each(['10.1101/2022.01.02.474747', '10.64898/2025.01.02.474747', '10.48550/arxiv.2101.00001', '10.21203/rs.3.rs-1', '10.2139/ssrn.1', '10.22541/au.1', '10.33774/a', '10.31223/x', '10.31224/x', '10.31219/osf.io/a', '10.31234/osf.io/a', '10.32942/x', '10.20944/preprints1', '10.26434/chemrxiv.1', '10.36227/techrxiv.1', '10.5194/egusphere-2022-1', '10.5555/osf.io/a', '10.5555/jxiv.1', '10.5555/essoar.1', '10.5555/preprints.1', '10.5555/scielopreprints.1', '10.5555/arpha.preprints.1'])('%s', (doi) => {
    expect(arePreprintIds({ doi, arxiv: null })).toBe(true);
  });

  it.each(['10.1101/gr.123', '10.17605/osf.io/a', '10.5194/acp-1', '10.5555/moss', '10.31225/x'])('%s is of another publisher', (doi) => {
    expect(arePreprintIds({ doi, arxiv: null })).toBe(false);
  });

  it('are an arXiv number too, and not none', () => {
    expect(arePreprintIds({ doi: null, arxiv: '2101.00001' })).toBe(true);
    expect(arePreprintIds({ doi: null, arxiv: null })).toBe(false);
  });
});
