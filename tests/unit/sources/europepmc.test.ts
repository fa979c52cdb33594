import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { europePmc } from '@/lib/sources/europepmc';
import { ANSWERED_AT, htmlPage, ids, jsonResponse } from '@/tests/fixtures/answers/responses';

const ASKED = ids({ doi: '10.5555/paper' });
const OWN = ids({ doi: '10.5555/paper', pmid: '11110001' });
const malformed = { source: 'europepmc', kind: 'failed', at: ANSWERED_AT, reason: 'malformed', retryAt: null };

const record = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '11110001',
  source: 'MED',
  pmid: '11110001',
  doi: '10.5555/paper',
  title: 'Moss grows on stones.',
  authorList: { author: [{ fullName: 'Moser A', lastName: 'Moser' }] },
  journalInfo: { journal: { title: 'Journal of invented botany' } },
  firstPublicationDate: '2021-02-28',
  pubTypeList: { pubType: ['Journal Article'] },
  ...fields,
});
const body = (...results: unknown[]) => ({ version: '6.9', hitCount: results.length, resultList: { result: results } });
const parse = (value: unknown, asked = ASKED) => europePmc.parse(jsonResponse(value), asked, ANSWERED_AT);
const corrections = (...entries: unknown[]) => record({ commentCorrectionList: { commentCorrection: entries } });
const queryOf = (known: Parameters<typeof ids>[0]) => {
  const url = europePmc.request(ids(known), { mailto: '' });
  return url === null ? null : new URL(url).searchParams.get('query');
};

describe('asking Europe PMC', () => {
  it('asks by DOI where there is one, so that the address does not change with a PMID', () => {
    expect(queryOf({ doi: '10.5555/a&b(c)' })).toBe('DOI:"10.5555/a&b(c)"');
    expect(queryOf({ doi: '10.5555/a&b(c)', pmid: '1' })).toBe('DOI:"10.5555/a&b(c)"');
  });

  it('asks for the PubMed record by PMID', () => {
    expect(queryOf({ pmid: '11110001' })).toBe('EXT_ID:11110001 AND SRC:MED');
  });

  it('cannot ask by anything else, and never lets a DOI end the search term', () => {
    expect(queryOf({ arxiv: '2101.00001' })).toBeNull();
    expect(queryOf({ doi: '10.5555/a" OR *' })).toBeNull();
  });
});

describe('what an answer of Europe PMC is', () => {
  it('lists none where the record has no links', () => {
    const answer = parse(body(record()));
    expect(answer.outcome.kind).toBe('lists-none');
    expect(answer.work).toEqual({
      ids: OWN,
      title: ['Moss grows on stones'],
      journal: 'Journal of invented botany',
      published: '2021-02-28',
      authors: ['Moser A'],
    });
  });

  it('is not taken for the paper where the same DOI has another number', () => {
    expect(parse(body(record()), ids({ doi: '10.5555/paper', pmid: '99' })).outcome).toEqual(malformed);
  });

  it('does not hold the paper where nothing is found', () => {
    expect(parse(body()).outcome.kind).toBe('not-held');
  });

  it('does not hold the paper where only neighbours are found', () => {
    const neighbour = { ...corrections({ id: '3', source: 'MED', type: 'Retraction in' }), doi: '10.5555/paper.1', pmid: '9' };
    expect(parse(body(neighbour)).outcome.kind).toBe('not-held');
  });

  it('takes the PubMed record before a preprint with the same DOI, in any order', () => {
    const preprint = record({ source: 'PPR', id: 'PPR1', pmid: undefined });
    for (const results of [[preprint, record()], [record(), preprint]]) {
      expect(parse(body(...results)).work?.ids.pmid).toBe('11110001');
    }
  });

  it('knows the record by its PMID where it has no DOI', () => {
    expect(parse(body(record({ doi: undefined })), ids({ pmid: '11110001' })).outcome.kind).toBe('lists-none');
  });

  it.each([
    ['an HTML page', htmlPage.body],
    ['nonsense', '{"version":'],
    ['without a result list', { version: '6.9', hitCount: 1 }],
    ['with a result list of another shape', { resultList: { result: 'none' } }],
  ])('failed where the body is %s', (_name, value) => {
    expect(parse(value).outcome).toEqual(malformed);
  });

  it.each([
    ['null', null],
    ['a text', 'Retraction in'],
    ['empty', {}],
    ['a list of junk', { commentCorrection: [null, 'x'] }],
    ['without types', { commentCorrection: [{ id: '3', source: 'MED' }] }],
  ])('failed, and never lists none, where the list of corrections is %s', (_name, commentCorrectionList) => {
    expect(parse(body(record({ commentCorrectionList }))).outcome).toEqual(malformed);
  });
});

describe('links of a Europe PMC record', () => {
  it('are read in both directions by their spaced names', () => {
    const { assertions, outcome } = parse(
      body(
        corrections(
          { id: '33330003', source: 'MED', reference: 'J Inv Bot. 2022 May 6;8(1):2. doi: 10.5555/notice', type: 'Erratum in', orderIn: 1 },
          { id: '44440004', source: 'MED', reference: 'J Inv Bot. 2019;5:8.', type: 'Retraction of', orderIn: 2 },
        ),
      ),
    );
    expect(assertions).toMatchObject([
      { source: 'europepmc', type: 'erratum', sourceType: 'Erratum in', notice: { doi: '10.5555/notice', pmid: '33330003' }, subject: OWN },
      { type: 'retraction', notice: OWN, subject: { pmid: '44440004' } },
    ]);
    expect(outcome.kind).toBe('lists-notice');
  });

  it('give no PMID for a record of another collection', () => {
    const { related } = parse(body(corrections({ id: 'PPR77', source: 'PPR', reference: 'bioRxiv', type: 'Preprint in' })));
    expect(related).toEqual([{ relation: 'has-preprint', ids: ids({}), citation: 'bioRxiv', date: null }]);
  });

  it('name the article of a preprint', () => {
    const preprint = { ...corrections({ id: '88880008', source: 'MED', reference: 'J Inv Bot. 2021', type: 'Preprint of' }), source: 'PPR', id: 'PPR1' };
    const { related, recordTypes } = parse(body(preprint));
    expect(related).toMatchObject([{ relation: 'preprint-of', ids: { pmid: '88880008' } }]);
    expect(recordTypes).toContain('Preprint');
  });
});

describe('texts of a Europe PMC record', () => {
  it('cuts the abstract at its headings', () => {
    const { abstract } = parse(body(record({ abstractText: '<h4>Background</h4>Stones &amp; moss.<h4>Findings</h4>It grew at 10<sup>3</sup>.' })));
    expect(abstract?.parts.map(({ label, text }) => [label, plainText(text)])).toEqual([
      ['Background', 'Stones & moss.'],
      ['Findings', 'It grew at 103.'],
    ]);
  });
});

describe('hostile answers', () => {
  it('never make the parser throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'abstractText', 'authorList', 'journalInfo', 'pubTypeList', 'commentCorrectionList', 'source'), fc.jsonValue()), (fields) => {
        const { outcome } = parse(body(record(fields)));
        expect(['lists-notice', 'lists-none', 'failed']).toContain(outcome.kind);
      }),
    );
  });
});
