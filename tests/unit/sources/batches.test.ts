import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { crossrefBatchUrl, readCrossrefBatch, standsInList } from '@/lib/sources/crossref-batch';
import { pubmedBatchUrl, readPubmedBatch } from '@/lib/sources/pubmed-batch';
import { ANSWERED_AT, htmlPage, ids, jsonResponse } from '@/tests/fixtures/answers/responses';

const A = ids({ doi: '10.5555/a', pmid: '1' });
const B = ids({ doi: '10.5555/b', pmid: '2' });
const C = ids({ doi: '10.5555/c', pmid: '3' });
const kinds = (answers: SourceAnswer[]) => answers.map(({ outcome }) => outcome.reason ?? outcome.kind);

const record = (doi: string, more: object = {}) => ({ DOI: doi, type: 'journal-article', title: ['A title'], ...more });
const list = (items: unknown, total?: unknown) => jsonResponse({ status: 'ok', message: { 'total-results': total ?? (items as unknown[]).length, items } });
const crossref = (items: unknown, total?: unknown) => readCrossrefBatch(list(items, total), [A, B, C], ANSWERED_AT);

describe('asking Crossref about many works at once', () => {
  test('names each DOI and how many rows it wants, and escapes what is special in an address', () => {
    const url = new URL(crossrefBatchUrl(['10.5555/a', '10.1002/(sici)1<1::aid-x>3.0.co;2-#'], 'me@example.org'));
    expect(url.searchParams.get('filter')).toBe('doi:10.5555/a,doi:10.1002/(sici)1<1::aid-x>3.0.co;2-#');
    expect([url.searchParams.get('rows'), url.searchParams.get('mailto'), url.hash]).toEqual(['2', 'me@example.org', '']);
    expect(url.searchParams.get('select')?.split(',')).not.toContain('subtype');
  });

  test('a DOI with a comma cannot stand in a list', () => {
    expect(standsInList('10.5555/a,b')).toBe(false);
    expect(standsInList('10.5555/a')).toBe(true);
  });
});

describe('what Crossref’s list says', () => {
  test('each record of its own work, in whatever order they come', () => {
    const notice = { DOI: '10.5555/n', type: 'correction', label: 'Correction', source: 'publisher', updated: { 'date-parts': [[2026, 11, 20]] } };
    const answers = crossref([record('10.5555/C'), record('10.5555/a', { 'updated-by': [notice] }), record('10.5555/b')]);
    expect(kinds(answers)).toEqual(['lists-notice', 'lists-none', 'lists-none']);
    expect(answers[0]?.assertions[0]?.notice.doi).toBe('10.5555/n');
  });

  test('a work that is left out is not held; it is never fine', () => {
    expect(kinds(crossref([record('10.5555/a')]))).toEqual(['lists-none', 'not-held', 'not-held']);
  });

  test('in an answer that was cut, nobody can say so', () => {
    expect(kinds(crossref([record('10.5555/a')], 3))).toEqual(['lists-none', 'malformed', 'malformed']);
  });

  test('one record that cannot be read is not checked, and the others are', () => {
    expect(kinds(crossref([record('10.5555/a', { 'updated-by': 'soon' }), record('10.5555/b'), record('10.5555/c')]))).toEqual(['malformed', 'lists-none', 'lists-none']);
  });

  test.each([
    ['a page', htmlPage],
    ['a record where a list was asked for', jsonResponse({ message: record('10.5555/a') })],
    ['a list without a total', jsonResponse({ message: { items: [] } })],
    ['items that are no list', list({ 0: record('10.5555/a') }, 0)],
    ['a 404', { ...jsonResponse({}), status: 404 }],
  ])('%s is no answer', (_name, response) => {
    expect(kinds(readCrossrefBatch(response, [A, B], ANSWERED_AT))).toEqual(['malformed', 'malformed']);
  });
});

describe('what PubMed’s summaries say', () => {
  const summary = (uid: string, more: object = {}) => ({ uid, title: 'A title.', pubtype: ['Journal Article'], articleids: [{ idtype: 'pubmed', value: uid }], references: [], ...more });
  const answer = (records: Record<string, unknown>, uids: unknown = Object.keys(records)) => kinds(readPubmedBatch(jsonResponse({ result: { uids, ...records } }), [A, B, C], ANSWERED_AT));

  test('names all numbers in one question', () => {
    expect(pubmedBatchUrl(['1', '2'], '')).toBe('https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&id=1,2&retmode=json&tool=caveat');
  });

  test('each record of its own number; an error and a number that is left out are not held', () => {
    const erratum = { reftype: 'Erratum in', refsource: 'J Inv. 2026 Nov 20;1(1):2. doi: 10.5555/n.', pmid: 9 };
    expect(answer({ 1: summary('1', { references: [erratum] }), 2: { uid: '2', error: 'cannot get document summary' } })).toEqual(['lists-notice', 'not-held', 'not-held']);
  });

  test('a number that is named and has no record is not checked', () => {
    expect(answer({ 1: summary('1') }, ['1', '2'])).toEqual(['lists-none', 'malformed', 'not-held']);
  });

  test.each([['a page', htmlPage], ['no result', jsonResponse({ error: 'API rate limit exceeded' })], ['a result without numbers', jsonResponse({ result: {} })]])('%s is no answer', (_name, response) => {
    expect(kinds(readPubmedBatch(response, [A, B], ANSWERED_AT))).toEqual(['malformed', 'malformed']);
  });
});

test('whatever comes back, there is one answer for each work, and junk is never "lists none"', () => {
  fc.assert(
    fc.property(fc.json(), (body) => {
      for (const read of [readCrossrefBatch, readPubmedBatch]) {
        const answers = read(jsonResponse(body), [A, B, C], ANSWERED_AT);
        expect(answers).toHaveLength(3);
        expect(answers.filter(({ outcome }) => outcome.kind === 'lists-none')).toEqual([]);
      }
    }),
  );
});
