import { describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { publishedSummaries } from '@/lib/summaries/published-summaries';
import { pubmed } from '@/lib/sources/pubmed';
import { pubmedArticle, pubmedSet } from '../../fixtures/answers/pubmed-article';
import { ANSWERED_AT, ids, xmlResponse } from '../../fixtures/answers/responses';

const PMID = '20300001';

interface Book {
  book?: string;
  chapter?: string | null;
  bookAuthors?: string;
  authors?: string;
  abstract?: string;
  dates?: string;
}

const names = (type: string, family: string) => `<AuthorList Type="${type}" CompleteYN="Y"><Author ValidYN="Y"><LastName>${family}</LastName><ForeName>May</ForeName></Author></AuthorList>`;
const part = (label: string, text: string) => `<AbstractText Label="${label}">${text}</AbstractText>`;

/** A record of an invented book in NLM's markup (DTD pubmed_250101). */
function pubmedBook({ book = 'MossReviews', chapter = 'Moss condition', bookAuthors = names('editors', 'Editor'), authors = names('authors', 'Stone'), abstract = '', dates = '' }: Book = {}): string {
  const title = chapter === null ? '' : `<ArticleTitle book="b" part="p">${chapter}</ArticleTitle>`;
  return `<PubmedBookArticle><BookDocument><PMID Version="1">${PMID}</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
<Book><Publisher><PublisherName>University of Moss</PublisherName></Publisher><BookTitle book="b">${book}</BookTitle><PubDate><Year>1993</Year></PubDate>${bookAuthors}</Book>
${title}<Language>eng</Language>${authors}<PublicationType UI="D016454">Review</PublicationType>${abstract === '' ? '' : `<Abstract>${abstract}<CopyrightInformation>© Moss</CopyrightInformation></Abstract>`}${dates}</BookDocument>
<PubmedBookData><ArticleIdList><ArticleId IdType="pubmed">${PMID}</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle>`;
}

const parsed = (body: string, pmid = PMID) => pubmed.parse(xmlResponse(body), ids({ pmid }), ANSWERED_AT);
const REVISED = '<ContributionDate><Year>2005</Year><Month>3</Month><Day>1</Day></ContributionDate><DateRevised><Year>2024</Year><Month>5</Month><Day>2</Day></DateRevised>';

describe('a book in PubMed is held like any record', () => {
  test.each([
    ['a chapter with its own authors', { dates: REVISED }, { title: 'Moss condition', journal: 'MossReviews', published: '2005-03-01', revised: '2024-05-02', authors: ['May Stone'] }],
    ['a chapter of a book that nobody signed', { authors: '', chapter: 'Moss <i>in</i> stones.' }, { title: 'Moss in stones', authors: ['May Editor'], published: '1993', revised: null }],
    ['a whole book', { chapter: null, authors: '', bookAuthors: names('authors', 'Writer') }, { title: 'MossReviews', journal: 'University of Moss', authors: ['May Writer'] }],
    ['a chapter whose book has authors and editors', { authors: '', bookAuthors: names('editors', 'Editor') + names('authors', 'Writer') }, { authors: ['May Writer'] }],
  ])('%s', (_, book, expected) => {
    const answer = parsed(pubmedSet(pubmedBook(book)));
    expect(answer.outcome.kind).toBe('lists-none');
    expect({ ...answer.work, title: plainText(answer.work?.title ?? []) }).toMatchObject(expected);
    expect(answer.recordTypes).toEqual(['Review']);
  });

  test('it is found among articles', () => {
    expect(parsed(pubmedSet(pubmedArticle({ pmid: '1' }) + pubmedBook())).outcome.kind).toBe('lists-none');
  });

  test('its abstract is the record’s', () => {
    const { abstract } = parsed(pubmedSet(pubmedBook({ abstract: part('CLINICAL CHARACTERISTICS', 'Seen on stones.') + part('MANAGEMENT', 'Washing helps.') })));
    expect(abstract?.parts.map(({ label }) => label)).toEqual(['CLINICAL CHARACTERISTICS', 'MANAGEMENT']);
    expect(abstract?.copyright).toBe('© Moss');
  });

  test('control: another book’s record is not the one that was asked for', () => {
    expect(parsed(pubmedSet(pubmedBook()), '7').outcome.kind).toBe('not-held');
  });

  test('control: a record that was cut off is unreadable', () => {
    expect(parsed(pubmedSet(pubmedBook()).slice(0, -40)).outcome).toMatchObject({ kind: 'failed', reason: 'malformed' });
  });

  test('control: a book without its document says nothing', () => {
    expect(parsed(pubmedSet('<PubmedBookArticle><PubmedBookData/></PubmedBookArticle>')).outcome.kind).not.toBe('lists-none');
  });
});

describe('a book as a source of plain text', () => {
  const texts = (book: Book) => {
    const answer = parsed(pubmedSet(pubmedBook(book)));
    return { answer, summaries: publishedSummaries([answer], { ids: ids({ pmid: PMID }), title: null, published: null }) };
  };
  const plain = part('Overview', 'Moss grows on stones.');

  test.each([
    ['a patient version', { chapter: 'Moss Growth (PDQ®): Patient Version', abstract: plain }],
    ['a book for everybody', { book: 'InformedHealth.org', abstract: plain }],
    ['a guide for consumers', { book: 'Comparative Effectiveness Review Summary Guides for Consumers', abstract: plain }],
    ['a section of that name', { abstract: part('Methods', 'We looked.') + part('Plain language summary', 'Moss grows on stones.') }],
  ])('%s', (_, book) => {
    const { summaries } = texts({ ...book, dates: REVISED });
    expect(summaries).toMatchObject([{ summary: expect.arrayContaining(['Moss grows on stones.']), origin: { label: 'plain-language' }, written: '2024-05-02' }]);
  });

  test.each([
    ['a version for professionals', { chapter: 'Moss Growth (PDQ®): Health Professional Version', abstract: plain }],
    ['a review of patients', { chapter: 'Versions of moss in patients', abstract: plain }],
  ])('control: not %s', (_, book) => {
    expect(texts(book).summaries).toEqual([]);
  });

  test('a section for everybody stands apart from the abstract', () => {
    const { answer } = texts({ abstract: part('Methods', 'We looked.') + part('Plain language summary', 'Moss grows.') });
    expect(answer.abstract?.parts.map(({ label }) => label)).toEqual(['Methods']);
  });
});
