import { describe, expect, test } from 'vitest';
import { crossrefTitleSearch, parseTitleSearch } from '@/lib/sources/crossref/crossref-title-search';

const answer = (items: unknown, status = 200) => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { items } }),
});

const WHOLE = {
  DOI: '10.5555/CAVEAT.1',
  title: ['Tired tumours keep a protein<sup>+</sup> &amp; more'],
  'container-title': ['Journal of Invented Oncology'],
  issued: { 'date-parts': [[2024, 1, 24]] },
  author: [{ given: 'Amal', family: 'Berger' }, { name: 'The Invented Group' }],
  type: 'journal-article',
};

describe('asking Crossref about a title', () => {
  test('asks for few records and few fields, and sends an address only where there is one', () => {
    const url = new URL(crossrefTitleSearch('Tired tumours & “proteins” #1', { mailto: '' }));
    expect(`${url.origin}${url.pathname}`).toBe('https://api.crossref.org/works');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'query.bibliographic': 'Tired tumours & “proteins” #1',
      rows: '5',
      select: 'DOI,title,container-title,issued,author,type',
    });
    expect(new URL(crossrefTitleSearch('x', { mailto: 'me@lab.example' })).searchParams.get('mailto')).toBe('me@lab.example');
  });

  test('reads records, their marks as plain words', () => {
    expect(parseTitleSearch(answer([WHOLE]))).toEqual([
      {
        ids: { doi: '10.5555/caveat.1', pmid: null, pmcid: null, arxiv: null },
        title: 'Tired tumours keep a protein+ & more',
        journal: 'Journal of Invented Oncology',
        published: '2024-01-24',
        authors: ['Amal Berger', 'The Invented Group'],
        type: 'journal-article',
        from: 'crossref',
      },
    ]);
  });

  test('an answer without records is an answer', () => {
    expect(parseTitleSearch(answer([]))).toEqual([]);
  });

  test.each([
    ['no title', { ...WHOLE, title: undefined }],
    ['a title that is null', { ...WHOLE, title: [null] }],
    ['a title of another type', { ...WHOLE, title: { 0: 'x' } }],
    ['a title of white space', { ...WHOLE, title: [' \n '] }],
    ['a title of markup alone', { ...WHOLE, title: ['<script>alert(1)</script>'] }],
    ['no DOI', { ...WHOLE, DOI: null }],
    ['a DOI that is none', { ...WHOLE, DOI: 'https://evil.example/' }],
    ['nothing', null],
    ['a list', [WHOLE]],
  ])('a record with %s is left out, and the others stay', (_what, item) => {
    expect(parseTitleSearch(answer([item, WHOLE]))).toHaveLength(1);
  });

  test.each([
    ['a type of another type', { type: { evil: true } }, { type: null }],
    ['a date of another shape', { issued: { 'date-parts': [[null]] } }, { published: null }],
    ['a journal of another shape', { 'container-title': 'J' }, { journal: null }],
    ['authors of another shape', { author: 'Berger' }, { authors: [] }],
  ])('with %s the rest of a record holds', (_what, part, expected) => {
    expect(parseTitleSearch(answer([{ ...WHOLE, ...part }]))?.[0]).toMatchObject(expected);
  });

  test('a title of 64 KB, a thousand authors and a thousand records are cut', () => {
    const long = { ...WHOLE, title: ['a '.repeat(32_768)], author: Array.from({ length: 1_000 }, () => ({ family: 'B' })) };
    const read = parseTitleSearch(answer(Array.from({ length: 1_000 }, () => long)));
    expect(read).toHaveLength(5);
    expect(read?.[0]?.title.length).toBeLessThanOrEqual(1_000);
    expect(read?.[0]?.authors.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['no JSON', { status: 200, contentType: 'text/html', body: '<html>Sorry</html>' }],
    ['no list of records', answer({ 0: WHOLE })],
    ['no message', { status: 200, contentType: 'application/json', body: '[]' }],
    ['not found', answer([], 404)],
  ])('an answer with %s is a failure, and not “nothing found”', (_what, response) => {
    expect(parseTitleSearch(response)).toBeNull();
  });
});
