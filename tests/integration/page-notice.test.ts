import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageText } from '@/lib/model/page-text';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { allEntries } from '@/lib/reading-list/reading-list';
import { listItemOf } from '@/lib/reading-list/list-item-of';
import { deleteEverything } from '@/lib/background/delete-everything';
import { PAGE, startTestBackground, type Background } from '../support/background-harness';

const PAPER: WorkIds = { ...NO_IDS, doi: '10.5555/printed.1' };
/** The same paper as PubMed's page names it. */
const RECORD: WorkIds = { ...PAPER, pmid: '98765401' };
const PUBMED = { ...PAGE, origin: 'https://www.bmj.com', url: 'https://www.bmj.com/98765401' };
const STRANGER = { ...PAGE, origin: 'https://papers.example', url: 'https://papers.example/1' };
const TEXT: PageText = { title: 'Minerals', journal: null, abstract: [], layTexts: [], notice: [], noticeSubjects: [] };

const CORRECTED: PageNotice = {
  sourceType: 'Author Correction',
  sentence: 'An Author Correction to this article was published on 13 May 2031',
  noticeDoi: '10.5555/printed.9',
  noticePmid: null,
  date: null,
};
const RETRACTED: PageNotice = { ...CORRECTED, sourceType: 'Retraction', sentence: 'A Retraction to this article was published on 13 May 2031' };

/** Crossref's answer about the paper; every other service holds nothing. */
const crossref = (message: object) => (url: URL) =>
  url.host === 'api.crossref.org'
    ? new Response(JSON.stringify({ status: 'ok', message: { DOI: PAPER.doi, title: ['Minerals'], ...message } }))
    : new Response('{"hitCount":0,"resultList":{"result":[]}}');

describe('a notice that the page itself prints', () => {
  let background: Background;

  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const allowLive = () => background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
  const lastOf = async (question: Parameters<Background['ask']>[0], sender = PAGE) => {
    const last = (await background.ask({ ids: PAPER, ...question }, sender)).at(-1);
    if (!last) throw new Error('no snapshot came');
    return last;
  };

  test('makes the paper corrected with online checks off, and the page is named for it', async () => {
    const { verdict, report } = await lastOf({ notices: [CORRECTED] });
    expect(verdict).toEqual({ word: 'corrected', tone: 'blue' });
    expect(report.main.events).toHaveLength(1);
    expect(report.main.events[0]).toMatchObject({ sourceType: 'Author Correction', date: '2031-05-13', assertedBy: ['page'], notice: { doi: '10.5555/printed.9' } });
    expect(report.main.outcomes.find(({ source }) => source === 'page')?.kind).toBe('lists-notice');
    expect(background.requests).toEqual([]);
  });

  test('stands beside a register that lists none', async () => {
    await allowLive();
    background.answerWith(crossref({}));
    const { verdict, report } = await lastOf({ notices: [CORRECTED] });
    expect(verdict.word).toBe('corrected');
    expect(report.main.outcomes.map(({ source, kind }) => `${source} ${kind}`)).toEqual(expect.arrayContaining(['page lists-notice', 'crossref lists-none']));
    expect(report.main.disagreements).toEqual([]);
  });

  test('contradicts a register that calls the same notice a correction', async () => {
    await allowLive();
    const update = { DOI: '10.5555/printed.9', type: 'correction', label: 'Correction', source: 'publisher', updated: { 'date-parts': [[2031, 5, 13]] } };
    background.answerWith(crossref({ 'updated-by': [update] }));
    const { verdict, report } = await lastOf({ notices: [RETRACTED] });
    expect(verdict.word).toBe('retracted');
    expect(report.main.events).toHaveLength(1);
    expect(report.main.status.disputed).toBe(true);
    expect(report.main.disagreements).toMatchObject([{ kind: 'type' }]);
  });

  test('a silent page lists no notice and is no check', async () => {
    const { report } = await lastOf({ notices: [], page: TEXT });
    expect(report.main.status).toMatchObject({ code: 'not-checked', reason: 'live-off' });
    expect(report.main.outcomes.some(({ source }) => source === 'page')).toBe(false);
  });

  test('goes on counting before the page is read again, after a restart, and in the list', async () => {
    await lastOf({ notices: [CORRECTED] });
    background = startTestBackground();
    const { verdict, report } = await lastOf({ notices: [] });
    expect(verdict.word).toBe('corrected');
    expect(report.main.outcomes.find(({ source }) => source === 'page')?.kind, 'not printed on this page now, as far as is known').toBe('not-held');
    await background.command({ type: 'save-paper', ids: PAPER, title: 'Minerals' }, PAGE);
    const [entry] = await allEntries();
    expect(entry && listItemOf(entry, false, Date.now()).verdict.word).toBe('corrected');
  });

  test('is taken back when the same page is read again without it', async () => {
    await lastOf({ notices: [CORRECTED] });
    const { report } = await lastOf({ notices: [], page: TEXT });
    expect(report.main.status).toMatchObject({ code: 'not-checked', reason: 'live-off' });
    expect(report.main.events).toEqual([]);
    expect((await lastOf({ notices: [] })).verdict.word).toBe('notChecked');
    expect((await lastOf({ notices: [CORRECTED] })).verdict.word, 'and counts again when it is back').toBe('corrected');
  });

  test('is not taken back by another page of the paper that prints none', async () => {
    await lastOf({ notices: [CORRECTED] });
    expect((await lastOf({ ids: RECORD, notices: [], page: TEXT }, PUBMED)).verdict.word).toBe('corrected');
    const both = await lastOf({ ids: RECORD, notices: [{ ...RETRACTED, noticeDoi: null, noticePmid: '98765411', sourceType: 'Retraction in' }] }, PUBMED);
    expect(both.report.main.events.map(({ type }) => type)).toEqual(['retraction', 'correction']);
    expect((await lastOf({ notices: [] })).verdict.word).toBe('retracted');
  });

  test('from a site that only the reader added it counts while that page is open', async () => {
    expect((await lastOf({ notices: [CORRECTED] }, STRANGER)).verdict.word).toBe('corrected');
    expect((await lastOf({ notices: [] })).verdict.word).toBe('notChecked');
  });

  test('leaves no trace in a private window', async () => {
    const sender = { ...PAGE, tab: { id: 7, incognito: true } };
    expect((await lastOf({ notices: [CORRECTED] }, sender)).verdict.word).toBe('corrected');
    expect((await lastOf({ notices: [] })).verdict.word).toBe('notChecked');
  });

  test('a notice’s own correction leaves it a notice', async () => {
    const { verdict, report } = await lastOf({ title: 'Author Correction: Minerals', types: ['Author Correction'], notices: [{ ...CORRECTED, sourceType: 'Publisher Correction' }] });
    expect(verdict.word).not.toBe('corrected');
    expect(report.main).toMatchObject({ role: 'both', status: { code: 'corrected' } });
  });

  test('junk among the notices is left out by itself', async () => {
    const junk = [null, 7, { sourceType: 'Retraction' }, { ...RETRACTED, sentence: 'x'.repeat(64_000) }, CORRECTED] as PageNotice[];
    expect((await lastOf({ notices: junk })).verdict.word).toBe('corrected');
    expect((await lastOf({ notices: Array.from({ length: 10_000 }, () => CORRECTED) })).report.main.events).toHaveLength(1);
    expect((await lastOf({ notices: 'all of them' as never })).verdict.word).toBe('corrected');
  });
});
