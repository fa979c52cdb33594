import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { openAlex } from '@/lib/sources/openalex';

const DOI = '10.5555/worms';
const ASKED = { ...NO_IDS, doi: DOI };
const AT = 1_900_000_000_000;
const record = (changes: object = {}) => ({
  doi: 'https://doi.org/10.5555/Worms',
  ids: { pmid: 'https://pubmed.ncbi.nlm.nih.gov/30000001' },
  display_name: 'Worms in <i>clay</i>',
  type: 'article',
  publication_date: '2031-02-11',
  is_retracted: false,
  ...changes,
});
const parse = (value: unknown, status = 200) =>
  openAlex.parse({ status, contentType: 'application/json', body: typeof value === 'string' ? value : JSON.stringify(value) }, ASKED, AT);

describe('OpenAlex', () => {
  test('is asked by the DOI, for the fields that are read', () => {
    expect(openAlex.request(ASKED, { mailto: '' })).toBe(
      'https://api.openalex.org/works/doi:10.5555/worms?select=id,doi,ids,display_name,type,publication_date,is_retracted',
    );
    expect(openAlex.request({ ...ASKED, doi: '10.1002/a?b#c' }, { mailto: '' })).toContain('/works/doi:10.1002/a%3Fb%23c?');
  });

  test('is not asked without a DOI', () => {
    expect(openAlex.request({ ...NO_IDS, pmid: '30000001' }, { mailto: '' })).toBeNull();
  });

  test('gives the work, and no claim where it marks nothing', () => {
    const answer = parse(record());
    expect(answer).toMatchObject({ outcome: { source: 'openalex' }, work: { ids: { doi: DOI, pmid: '30000001' } }, assertions: [] });
  });

  test('gives its mark as one claim about the asked paper', () => {
    expect(parse(record({ is_retracted: true })).assertions).toMatchObject([
      { source: 'openalex', type: 'retraction', sourceType: 'is_retracted', subject: { doi: DOI } },
    ]);
  });

  test.each([
    ['an erratum', { type: 'erratum' }],
    ['a retraction', { type: 'retraction' }],
    ['a notice by its title', { display_name: 'Retraction: Worms in clay' }],
  ])('its mark on %s says nothing about a paper', (_, changes) => {
    expect(parse(record({ is_retracted: true, ...changes })).assertions).toEqual([]);
  });

  test.each([
    ['another paper’s record', record({ doi: 'https://doi.org/10.5555/other' })],
    ['a record without a DOI', record({ doi: null })],
    ['a mark that is no yes or no', record({ is_retracted: 'true' })],
    ['a record without the mark', record({ is_retracted: undefined })],
    ['a list', [record()]],
    ['a page', '<html>'],
  ])('%s counts as not asked', (_, value) => {
    expect(parse(value).outcome).toMatchObject({ kind: 'failed', reason: 'malformed' });
  });

  test('a paper that it does not hold is not held', () => {
    expect(parse('', 404).outcome.kind).toBe('not-held');
  });
});
