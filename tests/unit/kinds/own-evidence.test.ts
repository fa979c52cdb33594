import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkList, type CheckListDeps } from '@/lib/background/check-list';
import { explainEntries } from '@/lib/background/explain-entries';
import { ownEvidenceOf } from '@/lib/background/own-evidence';
import { spendBudget } from '@/lib/background/page-budget';
import type { ListedIds } from '@/lib/model/page-list';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { knownList } from '@/lib/background/known-list';
import { saveWork } from '@/lib/reading-list/reading-list';
import { putAnswer } from '@/lib/storage/answer-cache';
import { keepSummary } from '@/lib/summaries/keep-summary';
import { laySummary } from '../../support/sample-report-parts';
import { assertion, sourceAnswer } from '../../support/source-answers';
import { useFreshDatabase } from '../storage/fresh-database';

useFreshDatabase();
beforeEach(() => fakeBrowser.reset());

const NOW = Date.parse('2026-11-26T10:00:00Z');
const YESTERDAY = NOW - 20 * 3_600_000;
/** A fact of the starter list: retracted. */
const LISTED = '10.1038/nature12968';
const TAB = { id: 'caveat-test', url: 'https://www.nature.com/articles/x', tab: { id: 7 } };

const doi = (value: string): WorkIds => ({ ...NO_IDS, doi: value });
const entry = (value: string): ListedIds => ({ doi: value, pmid: null, pmcid: null });
const answered = (ids: WorkIds, kind: 'lists-notice' | 'lists-none', more: Partial<SourceAnswer> = {}, at = YESTERDAY): SourceAnswer => {
  const answer = sourceAnswer('crossref', ids, kind, more);
  return { ...answer, outcome: { ...answer.outcome, at } };
};
const noticeOf = (subject: WorkIds, type: 'retraction' | 'correction' | 'expression_of_concern') =>
  assertion({ type, sourceType: type, notice: doi('10.5555/notice'), subject, date: '2025-05-03' });

const deps: CheckListDeps = {
  list: knownList,
  settings: async () => DEFAULT_SETTINGS,
  ownEvidence: (works) => ownEvidenceOf(works, NOW),
  budget: (sender, keys) => spendBudget(sender, keys, NOW),
  idsIn: async (_, ids) => new Set(ids),
};
const check = (...dois: string[]) => checkList({ type: 'check-list', kind: 'results', entries: dois.map(entry) }, TAB, deps);
const explain = (...dois: string[]) => explainEntries({ type: 'explain-entries', entries: dois.map(entry) }, TAB, deps);

describe('a row is marked from what this machine knows', () => {
  test.each([
    ['a retraction that was answered', 'retraction', 'retracted'],
    ['a correction that was answered', 'correction', 'corrected'],
    ['a concern that was answered', 'expression_of_concern', 'concern'],
  ] as const)('%s', async (_, type, code) => {
    const paper = doi('10.5555/paper');
    await putAnswer(answered(paper, 'lists-notice', { assertions: [noticeOf(paper, type)] }));
    expect(await check('10.5555/other', '10.5555/paper')).toMatchObject({ flagged: [[1, code]], saved: [], summarised: [] });
    const [, [said]] = (await explain('10.5555/other', '10.5555/paper')) as [unknown, [{ source: string; date: string }]];
    expect(said).toMatchObject({ date: '3 May 2025', source: 'Listed by Crossref; checked on 25 November 2026', link: { url: 'https://doi.org/10.5555/notice' } });
  });

  test('a notice that was read, though its paper was not', async () => {
    const paper = doi('10.5555/paper');
    const notice = doi('10.5555/notice');
    await putAnswer(answered(notice, 'lists-none', { assertions: [noticeOf(paper, 'retraction')] }));
    expect((await check('10.5555/paper', '10.5555/notice')).flagged).toEqual([[0, 'retracted'], [1, 'retraction-notice']]);
    expect(await explain('10.5555/notice')).toMatchObject([[{ name: expect.stringContaining('This is a notice') as unknown, link: { url: 'https://doi.org/10.5555/paper' } }]]);
  });

  test('the evidence that is kept with a saved paper', async () => {
    const paper = doi('10.5555/paper');
    await saveWork({ ids: paper, title: ['Saved'], journal: null, published: null, authors: [] }, [answered(paper, 'lists-notice', { assertions: [noticeOf(paper, 'retraction')] })], NOW);
    expect(await check('10.5555/paper')).toMatchObject({ flagged: [[0, 'retracted']], saved: [0] });
  });

  test('an alias of its DOI, also for saved papers and the list', async () => {
    await putAnswer(answered({ ...doi('10.5555/prime'), aliases: ['10.5555/alias', LISTED] }, 'lists-none', {}, YESTERDAY - 99 * 86_400_000));
    await saveWork({ ids: { ...doi('10.5555/prime'), aliases: ['10.5555/alias'] }, title: ['Saved'], journal: null, published: null, authors: [] }, [], NOW);
    expect(await check('10.5555/alias', '10.5555/prime')).toMatchObject({ flagged: [[0, 'retracted'], [1, 'retracted']], saved: [0, 1] });
  });

  test('a stored summary gives no mark', async () => {
    await keepSummary(laySummary({ id: 'own/1', subject: doi('10.5555/paper'), role: 'article' }), 'own', NOW);
    expect(await check('10.5555/paper')).toMatchObject({ flagged: [], summarised: [0] });
  });

  test('control: a summary of its correction is none of the paper', async () => {
    await keepSummary(laySummary({ id: 'own/1', subject: doi('10.5555/paper'), role: 'notice' }), 'own', NOW);
    expect(await check('10.5555/paper')).toMatchObject({ summarised: [] });
  });

  test('control: what an earlier list said when the paper was saved is no evidence now', async () => {
    const paper = doi('10.5555/paper');
    const listed = sourceAnswer('notice-list', paper, 'lists-notice', { work: null, assertions: [{ ...noticeOf(paper, 'retraction'), source: 'notice-list' }] });
    await saveWork({ ids: paper, title: null, journal: null, published: null, authors: [] }, [listed], NOW);
    expect(await check('10.5555/paper')).toMatchObject({ flagged: [], saved: [0] });
  });

  test('what only the list has is said as the list says it', async () => {
    await putAnswer(answered(doi(LISTED), 'lists-none', {}, NOW - 90 * 86_400_000));
    expect(await explain(LISTED)).toMatchObject([[{ name: 'Retraction', source: 'Listed by Caveat’s list' }]]);
  });

  test.each([
    ['a record that is young and lists none overrules an older list', YESTERDAY, []],
    ['one that is too old does not', NOW - 90 * 86_400_000, [[0, 'retracted']]],
  ])('%s', async (_, time, flagged) => {
    await putAnswer(answered(doi(LISTED), 'lists-none', {}, time));
    expect((await check(LISTED)).flagged).toEqual(flagged);
  });

  test.each([
    ['a paper that was checked without finding anything', () => putAnswer(answered(doi('10.5555/paper'), 'lists-none'))],
    ['a paper that no source holds', () => putAnswer(sourceAnswer('crossref', doi('10.5555/paper'), 'not-held'))],
    ['another paper', () => putAnswer(answered(doi('10.5555/paper.2'), 'lists-notice', { assertions: [noticeOf(doi('10.5555/paper.2'), 'retraction')] }))],
  ])('control: %s has no mark', async (_, keep) => {
    await keep();
    expect(await check('10.5555/paper')).toMatchObject({ flagged: [], saved: [], summarised: [] });
  });

  test('one transaction for each store, however long the list', async () => {
    const paper = doi('10.5555/paper');
    await putAnswer(answered(paper, 'lists-none'));
    await saveWork({ ids: paper, title: null, journal: null, published: null, authors: [] }, [], NOW);
    const started = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await ownEvidenceOf(Array.from({ length: 300 }, (_, at) => doi(`10.5555/row.${at}`)), NOW);
    expect(started.mock.calls.length).toBeLessThan(8);
    started.mockRestore();
  });
});

describe('a page’s script learns no more than its rows', () => {
  const minute = 60_000;
  let asked = 0;
  /** Asks about so many entries that nobody asked about before; gives how many may be answered. */
  const spend = async (sender: Parameters<typeof spendBudget>[0], wanted: number, now: number) => {
    const keys = Array.from({ length: wanted }, () => `new ${(asked += 1)}`);
    return (await spendBudget(sender, keys, now)).filter(Boolean).length;
  };

  test('a tab has a budget, which fills again', async () => {
    expect(await spend(TAB, 4_000, NOW)).toBe(4_000);
    expect(await spend(TAB, 4_000, NOW)).toBe(1_000);
    expect(await spend(TAB, 4_000, NOW + minute)).toBe(1_000);
    expect(await spend(TAB, 9_000, NOW + 60 * minute)).toBe(5_000);
  });

  test('what a page was told already costs nothing again, and on another page it does', async () => {
    await spendBudget(TAB, ['a', 'b'], NOW);
    await spend(TAB, 5_000, NOW);
    expect(await spendBudget(TAB, ['c', 'b', 'a'], NOW)).toEqual([false, true, true]);
    expect(await spendBudget({ ...TAB, url: 'https://www.nature.com/articles/y' }, ['a'], NOW)).toEqual([false]);
  });

  test('a clock that is set back fills nothing', async () => {
    await spend(TAB, 5_000, NOW);
    expect(await spend(TAB, 10, NOW - minute)).toBe(0);
  });

  test('two questions at once do not spend the same', async () => {
    expect(await Promise.all([spend(TAB, 3_000, NOW), spend(TAB, 3_000, NOW)])).toEqual([3_000, 2_000]);
  });

  test('another tab has its own, and Caveat’s own pages need none', async () => {
    await spend(TAB, 5_000, NOW);
    expect(await spend({ ...TAB, tab: { id: 8 } }, 10, NOW)).toBe(10);
    expect(await spend({ id: 'caveat-test', url: 'chrome-extension://x/options.html' }, 9_000, NOW)).toBe(9_000);
  });

  test('without a budget the public list still marks, and nothing else is told', async () => {
    const paper = doi('10.5555/paper');
    await putAnswer(answered(paper, 'lists-notice', { assertions: [noticeOf(paper, 'retraction')] }));
    await saveWork({ ids: paper, title: null, journal: null, published: null, authors: [] }, [], NOW);
    await spend(TAB, 5_000, NOW);
    expect(await check('10.5555/paper', LISTED)).toMatchObject({ flagged: [[1, 'retracted']], saved: [], summarised: [] });
    expect(await explain('10.5555/paper')).toEqual([[]]);
  });

  test('a storage that cannot be read takes no mark of the list away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...deps, ownEvidence: async () => Promise.reject(new Error('broken')) };
    expect(await checkList({ type: 'check-list', kind: 'references', entries: [entry(LISTED)] }, TAB, broken)).toMatchObject({ flagged: [[0, 'retracted']] });
    vi.restoreAllMocks();
  });
});
