import { describe, expect, test } from 'vitest';
import { caveatsOf } from '@/lib/caveats/caveats-of';
import type { PageNotice } from '@/lib/model/page-notice';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { pageAnswer, type PageWords } from '@/lib/report/page-answer';
import { takePageReading } from '@/lib/report/page-reading';
import type { ReportDeps } from '@/lib/report/report-deps';
import { crossref } from '@/lib/sources/crossref';
import { datacite } from '@/lib/sources/datacite';
import { withdrawnWords } from '@/lib/sources/source/withdrawn-words';
import { crossrefWork, update } from '../../fixtures/answers/crossref-work';
import { judgedFrom } from '../../fixtures/answers/judged';
import { ANSWERED_AT, ids, jsonResponse } from '../../fixtures/answers/responses';
import { growth } from '../../support/growth';

describe('words that say that a work was withdrawn', () => {
  test.each([
    'paper withdrawn due to the possible error in a calculation',
    'paper withdrawn by author',
    'Paper withdrawn.',
    'This paper has been withdrawn by the author(s) due to some mistakes.',
    'This submission has been withdrawn by arXiv administrators because of plagiarism.',
    'Withdrawn by arXiv administrators due to content entirely plagiarised.',
    'withdrawn by the authors; a sign error was found',
    'This article has been removed by arXiv administrators because the submitter had no right to it.',
    'This has been withdrawn by the author.',
    'We study moss. This manuscript has been withdrawn by the authors.',
    'The authors have withdrawn this manuscript owing to a mistake.',
    'We withdraw this paper, since lemma 2 is wrong.',
    'bioRxiv has withdrawn this preprint.',
    'This preprint has been withdrawn from Research Square.',
    'Article withdrawn - see comments',
    'Article withdrawn at the request of the authors',
    'This preprint has been removed by Research Square.',
    'arXiv admin note: submission has been withdrawn by arXiv administrators because it copies another.',
    'We are withdrawing this paper because the proof is flawed.',
    'This preprint has been retracted.',
    'This work was retracted by its authors.',
    'The first author has withdrawn this paper.',
    'The submitter withdrew this paper.',
    'This posting has been withdrawn.',
    'Due to an error in lemma 2, this paper has been withdrawn.',
    'Withdrawn due to a crucial error',
  ])('%s', (text) => {
    expect(withdrawnWords(text)).not.toBeNull();
  });

  test.each([
    'The drug was withdrawn from the market in 2004.',
    'This paper was withdrawn from the conference and extended.',
    'Ten patients were withdrawn by the investigators.',
    'We study papers withdrawn by their authors.',
    'A withdrawn paper goes on being cited. The paper withdrawn by the journal had 40 citations.',
    'This article has been removed from its context.',
    'Withdrawn patients were followed up.',
    'This work has been removed by surgery in later versions of the analysis.',
    'The first version of this paper was withdrawn.',
    'Due to frost, the moss was withdrawn.',
    'The authors withdrew these samples from the freezer.',
    'This article has been retracted from the mould.',
    'Retracted by the surgeon, the tongue was held.',
    'The submitter withdrew the earlier claim.',
    'This item has been removed by hand.',
    'Withdrawn after surgery, the catheter was cleaned.',
  ])('control: %s', (text) => {
    expect(withdrawnWords(text)).toBeNull();
  });

  test('the time grows with the length and no faster', () => {
    const work = (size: number) => {
      const text = 'the authors have  this paper has been . '.repeat(size);
      return () => withdrawnWords(text);
    };
    expect(growth(work, { from: 35, limit: 12 })).toBeLessThan(12);
  });
});

describe('the record that carries the words', () => {
  const ARXIV = ids({ doi: '10.48550/arxiv.0704.0480', arxiv: '0704.0480' });
  const dataciteRecord = (descriptions: { description: string; descriptionType: string }[]) =>
    datacite.parse(
      jsonResponse({ data: { attributes: { doi: ARXIV.doi, titles: [{ title: 'Moss' }], creators: [{ name: 'Stone, May' }], types: { resourceTypeGeneral: 'Preprint' }, descriptions, state: 'findable' } } }),
      ARXIV,
      ANSWERED_AT,
    );
  const posted = (fields: Record<string, unknown>) =>
    crossref.parse(jsonResponse(crossrefWork({ DOI: '10.31234/osf.io/moss1', type: 'posted-content', subtype: 'preprint', ...fields })), ids({ doi: '10.31234/osf.io/moss1' }), ANSWERED_AT);
  const statusOf = (answer: SourceAnswer) => judgedFrom([answer]).status.code;

  test.each([
    ['DataCite, in the abstract', () => dataciteRecord([{ description: 'Paper withdrawn due to an error.', descriptionType: 'Abstract' }])],
    ['DataCite, in the comment', () => dataciteRecord([{ description: 'We study moss.', descriptionType: 'Abstract' }, { description: 'withdrawn by arXiv admins', descriptionType: 'Other' }])],
    ['Crossref’s posted content, in the abstract', () => posted({ abstract: '<jats:p>The authors have withdrawn this preprint.</jats:p>' })],
    ['Crossref’s posted content, under a heading', () => posted({ abstract: '<jats:title>Withdrawal</jats:title><jats:p>This preprint has been withdrawn by the authors.</jats:p>' })],
    ['Crossref’s posted content, in the title', () => posted({ title: ['WITHDRAWN: Moss'] })],
  ])('%s: withdrawn', (_, answer) => {
    expect(statusOf(answer())).toBe('withdrawn');
  });

  test('control: the abstract of a journal article is not read for such words', () => {
    const article = crossref.parse(jsonResponse(crossrefWork({ abstract: '<jats:p>Withdrawn by the authors.</jats:p>' })), ids({ doi: '10.5555/paper' }), ANSWERED_AT);
    expect(statusOf(article)).toBe('none-found');
  });

  test.each([
    ['with an empty title', { title: [''], author: undefined }],
    ['without a title', { title: undefined, author: [] }],
    ['with titles and authors of another shape', { title: { a: 1 }, author: 'none' }],
    ['with white space for a title', { title: [' \n '], author: [{}] }],
  ])('a posted record that was emptied, %s, is not "lists none"', (_, fields) => {
    const answer = posted(fields);
    expect(answer.outcome).toMatchObject({ kind: 'failed', reason: 'malformed' });
    expect(statusOf(answer)).toBe('not-checked');
  });

  test('an emptied record still says which notice took the work down', () => {
    expect(statusOf(posted({ title: [], author: [], 'updated-by': [update('10.31234/osf.io/note1', 'withdrawal')] }))).toBe('withdrawn');
  });

  test.each([
    ['a posted record with a title', { author: [] }],
    ['a posted record with authors', { title: [] }],
  ])('control: %s lists none', (_, fields) => {
    expect(posted(fields).outcome.kind).toBe('lists-none');
  });

  test('control: a journal article without title and authors lists none', () => {
    expect(crossref.parse(jsonResponse(crossrefWork({ title: [], author: [] })), ids({ doi: '10.5555/paper' }), ANSWERED_AT).outcome.kind).toBe('lists-none');
  });
});

describe('a preprint’s page that gives the DOI of the journal article', () => {
  const ARTICLE = ids({ doi: '10.5555/article' });
  const said: PageNotice = { sourceType: 'withdrawn', sentence: 'This paper has been withdrawn by M. Stone', noticeDoi: null, noticePmid: null, date: null };
  const words = (more: Partial<PageWords>): PageWords => ({ kind: 'work', title: 'Moss', types: [], url: '', notices: [said], page: { title: 'Moss', journal: null, abstract: [], layTexts: [], notice: [], noticeSubjects: [] }, ...more });

  test.each([
    ['arXiv', 'https://arxiv.org/abs/0704.0840v3', '10.48550/arxiv.0704.0840'],
    ['bioRxiv', 'https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2', '10.1101/2020.01.02.123456'],
    ['Research Square', 'https://www.researchsquare.com/article/rs-1234567/v1', '10.21203/rs.3.rs-1234567/v1'],
    ['SSRN', 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567', '10.2139/ssrn.1234567'],
    ['arXiv behind a proxy', 'https://arxiv-org.ezproxy.example.edu/abs/hep-th/9901001', '10.48550/arxiv.hep-th/9901001'],
  ])('%s: the withdrawal is the preprint’s', (_, url, preprint) => {
    const answer = pageAnswer(ARTICLE, words({ url }), ANSWERED_AT);
    expect(answer).toMatchObject({ outcome: { kind: 'not-held' }, assertions: [{ type: 'withdrawal', subject: { doi: preprint } }] });
    const { status, role, events } = judgedFrom(answer ? [answer] : [], { ids: ARTICLE });
    expect(status.code).toBe('not-checked');
    const caveats = caveatsOf({ ids: ARTICLE, role, status, events, answers: answer ? [answer] : [], abstract: null, summary: null });
    expect(caveats).toMatchObject([{ code: 'preprint-withdrawn', quote: said.sentence, from: 'page' }]);
  });

  test('a page that calls itself a preprint and does not say which: nothing is said of the article', () => {
    expect(pageAnswer(ARTICLE, words({ url: 'https://osf.io/preprints/abcde', types: ['Preprint'] }), ANSWERED_AT)).toBeNull();
  });

  test('control: what a page says of another journal article is no reason for care about this one', () => {
    const other = ids({ doi: '10.5555/other' });
    const answer = pageAnswer(other, words({}), ANSWERED_AT);
    const { status, role, events } = judgedFrom([], { ids: ARTICLE });
    expect(caveatsOf({ ids: ARTICLE, role, status, events, answers: answer ? [answer] : [], abstract: null, summary: null })).toEqual([]);
  });

  test('what it prints is kept for the preprint', async () => {
    const kept: SourceAnswer[] = [];
    const deps = { now: () => ANSWERED_AT, knownAnswers: async () => [], keepAnswer: async (answer: SourceAnswer) => void kept.push(answer) } as unknown as ReportDeps;
    await takePageReading(ARTICLE, words({ url: 'https://arxiv.org/abs/0704.0840' }), deps, true);
    expect(kept).toMatchObject([{ asked: { doi: '10.48550/arxiv.0704.0840', arxiv: '0704.0840' }, assertions: [{ type: 'withdrawal' }] }]);
  });

  test.each([
    ['the journal’s page', 'https://journal.example.org/doi/10.5555/article', ARTICLE],
    ['a preprint’s page with its own DOI', 'https://arxiv.org/abs/0704.0840', ids({ doi: '10.48550/arxiv.0704.0840', arxiv: '0704.0840' })],
    ['a preprint’s page with the DOI of its second version', 'https://www.researchsquare.com/article/rs-1234567/v1', ids({ doi: '10.21203/rs.3.rs-1234567/v2' })],
    ['a journal’s page whose metadata name the arXiv number too', 'https://journal.example.org/article/1', ids({ doi: '10.5555/article', arxiv: '0704.0840' })],
  ])('control: %s speaks of its own work', (_, url, work) => {
    expect(pageAnswer(work, words({ url }), ANSWERED_AT)).toMatchObject({ outcome: { kind: 'lists-notice' }, assertions: [{ subject: work }] });
  });
});
