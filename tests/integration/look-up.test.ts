import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LookUpResult } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { textToCheck } from '@/lib/platform/check-page';
import { deleteEverything } from '@/lib/background/delete-everything';
import { DEMO_SHORT_DOI } from '@/scripts/demo/doi-org-answer';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

describe('looking a text up, with the whole background', () => {
  let background: Background;

  beforeEach(() => {
    fakeBrowser.reset();
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const allowLive = () => background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });

  async function lookUp(text: string, tabId: number | null = null): Promise<LookUpResult> {
    const reply = await background.command({ type: 'look-up', text, tabId });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value;
  }

  test('without consent a title is looked for on this machine alone, saved papers and summaries', async () => {
    await background.command({ type: 'save-work', ids: { ...NO_IDS, doi: PLAIN_ARTICLE.doi }, title: PLAIN_ARTICLE.title });
    const saved = await lookUp(PLAIN_ARTICLE.title.slice(0, 40));
    expect(saved).toMatchObject({ ids: null, notAsked: 'live-off' });
    expect(saved.candidates).toMatchObject([{ ids: { doi: PLAIN_ARTICLE.doi }, from: 'machine' }]);
    // A report makes sure that the starter pack is there.
    const [snapshot] = await background.ask({ ids: { ...NO_IDS, doi: CORRECTED_ARTICLE.doi } });
    const title = snapshot?.report.main.summary?.summary.title ?? '';
    expect((await lookUp(title)).candidates[0]).toMatchObject({ ids: { doi: CORRECTED_ARTICLE.doi }, from: 'machine' });
    expect(background.requests).toEqual([]);
  });

  test('with consent Crossref proposes the article and its correction, told apart by their titles', async () => {
    await allowLive();
    const { ids, candidates, notAsked } = await lookUp(CORRECTED_ARTICLE.title);
    expect({ ids, notAsked }).toEqual({ ids: null, notAsked: null });
    expect(candidates.map(({ title }) => title)).toEqual([CORRECTED_ARTICLE.title, AUTHOR_CORRECTION.title]);
    expect(background.requests).toEqual(['api.crossref.org/works']);
  });

  test('a short DOI becomes the DOI it stands for, by one question to doi.org', async () => {
    expect((await lookUp(DEMO_SHORT_DOI)).notAsked).toBe('live-off');
    expect(background.requests).toEqual([]);
    await allowLive();
    expect((await lookUp(DEMO_SHORT_DOI)).ids).toEqual({ ...NO_IDS, doi: CORRECTED_ARTICLE.doi });
    expect(await lookUp('10/unheardof')).toEqual({ ids: null, candidates: [], notAsked: null });
    expect(background.requests).toEqual(['doi.org/api/handles/10/cvtdemo', 'doi.org/api/handles/10/unheardof']);
  });

  test('from a private tab, or one that is gone, nobody is asked', async () => {
    await allowLive();
    Object.assign(fakeBrowser.tabs, { get: async () => ({ incognito: true }) });
    expect((await lookUp(CORRECTED_ARTICLE.title, 7)).notAsked).toBe('private-off');
    Object.assign(fakeBrowser.tabs, { get: () => Promise.reject(new Error('No tab with id: 7')) });
    expect((await lookUp(CORRECTED_ARTICLE.title, 7)).notAsked).toBe('private-off');
    expect(background.requests).toEqual([]);
  });

  test('a page cannot look anything up', async () => {
    await allowLive();
    const reply = await background.command({ type: 'look-up', text: CORRECTED_ARTICLE.title, tabId: null }, PAGE);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(background.requests).toEqual([]);
  });

  test('nothing of what was looked up is kept', async () => {
    await allowLive();
    await lookUp('A line that nobody should find again');
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(stored).not.toContain('nobody should find');
  });

  test('no other page of Caveat’s is opened with a text than the check page', async () => {
    const create = vi.mocked(fakeBrowser.tabs.create);
    await background.command({ type: 'open-page', page: 'check', entry: '10.5555/caveat.1' }, OWN_PAGE);
    const { url = '' } = create.mock.lastCall?.[0] ?? {};
    expect(url).toMatch(/check\.html#/);
    expect(await textToCheck(new URL(url).hash)).toEqual({ text: '10.5555/caveat.1', tabId: null });
  });

  test('the context menu is there once, however often the extension is installed or updated', async () => {
    for (const reason of ['install', 'update', 'update'] as const) {
      background.installed(reason);
      await vi.waitFor(() => expect(background.menu).toHaveLength(3));
    }
    expect(background.menu.map(({ title, contexts }) => [title, contexts])).toEqual([
      ['Check this with Caveat', ['selection']],
      ['Check this link with Caveat', ['link']],
      ['Keep the summary on this page', ['page']],
    ]);
  });

  test.each([
    ['check-selection', { selectionText: 'Tired tumours keep a protein' }, 'Tired tumours keep a protein'],
    ['check-link', { selectionText: 'here', linkUrl: 'https://doi.org/10.5555/caveat.1' }, 'https://doi.org/10.5555/caveat.1'],
  ])('a click on %s opens the check page with its text', async (menuItemId, info, text) => {
    const create = vi.mocked(fakeBrowser.tabs.create);
    background.clickMenu({ menuItemId, ...info }, { id: 7, incognito: true });
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
    const { url = '' } = create.mock.lastCall?.[0] ?? {};
    expect(await textToCheck(new URL(url).hash)).toEqual({ text, tabId: 7 });
  });
});
