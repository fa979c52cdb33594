import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_IDS } from '@/lib/model/work';
import { allEntries } from '@/lib/reading-list/reading-list';
import { deleteEverything } from '@/lib/background/delete-everything';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

const byDoi = (paper: { doi: string }) => ({ ...NO_IDS, doi: paper.doi });

describe('the background', () => {
  let background: Background;

  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const allowLive = () => background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });

  test('without consent nobody is asked, and what is on the machine is said', async () => {
    const snapshots = await background.ask({ ids: byDoi(CORRECTED_ARTICLE), depth: 'open' });
    const last = snapshots.at(-1);
    expect(background.requests).toEqual([]);
    expect(last?.settled).toBe(true);
    expect(last?.report.live).toBe('off');
    expect(last?.verdict.word).toBe('corrected');
    expect(last?.report.main.summary?.summary.author.kind).toBe('machine');
  });

  test('with consent the demonstration article is corrected, by its own notice, and the badge says so', async () => {
    await allowLive();
    const snapshots = await background.ask({ ids: byDoi(CORRECTED_ARTICLE), depth: 'open' });
    const { report, verdict } = snapshots.at(-1) ?? {};
    expect(verdict).toEqual({ word: 'corrected', tone: 'blue' });
    expect(report?.main.events.map(({ notice }) => notice.doi)).toContain(AUTHOR_CORRECTION.doi);
    expect(report?.main.role).toBe('article');
    expect(background.badge).toEqual({ text: '✎', title: 'Caveat: Corrected' });
    // Two for looking; for opening PubMed, and for the notice's words both registers and the open full text.
    expect(background.requests).toHaveLength(6);
  });

  test('a notice is a notice: its own status is not the article’s, and the article is named', async () => {
    await allowLive();
    const snapshots = await background.ask({
      ids: byDoi(AUTHOR_CORRECTION),
      title: AUTHOR_CORRECTION.title,
      types: ['Author Correction'],
      depth: 'open',
    });
    const { report, verdict } = snapshots.at(-1) ?? {};
    expect(verdict?.word).toBe('correctionNotice');
    expect(report?.main.status.code).toBe('none-found');
    expect(report?.main.summary).toBeNull();
    expect(report?.notice?.subjects.map(({ work }) => work.ids.doi)).toEqual([CORRECTED_ARTICLE.doi]);
    expect(report?.notice?.subjects[0]?.status.code).toBe('corrected');
    expect(report?.notice?.subjects[0]?.summary?.summary.basis).toBe('abstract');
    expect(report?.notice?.summary?.summary.basis).toBe('notice-only');
    // Each service is asked about the notice and about its article, and about nothing else.
    const hosts = background.requests.map((request) => request.split('/')[0]);
    expect(Math.max(...hosts.map((host) => hosts.filter((other) => other === host).length))).toBeLessThanOrEqual(2);
  });

  test('snapshots rise in revision, carry the paper and the navigation, and end settled once', async () => {
    await allowLive();
    const snapshots = await background.ask({ ids: byDoi(PLAIN_ARTICLE), depth: 'open', navigation: 4, revision: 10 });
    expect(snapshots.map(({ revision }) => revision)).toEqual(snapshots.map((_, index) => 11 + index));
    expect(new Set(snapshots.map(({ paper, navigation }) => `${paper} ${navigation}`))).toEqual(new Set([`doi:${PLAIN_ARTICLE.doi} 4`]));
    expect(snapshots.filter(({ settled }) => settled)).toHaveLength(1);
    expect(snapshots.at(-1)?.settled).toBe(true);
  });

  test('the second view asks nobody, also after the background was stopped', async () => {
    await allowLive();
    await background.ask({ ids: byDoi(PLAIN_ARTICLE), depth: 'open' });
    const again = startTestBackground();
    const snapshots = await again.ask({ ids: byDoi(PLAIN_ARTICLE), depth: 'open' });
    expect(again.requests).toEqual([]);
    expect(snapshots.at(-1)?.verdict.word).toBe('noneFound');
  });

  test('consent taken back in the browser’s own settings holds, whatever ours say', async () => {
    await allowLive();
    const saved = await background.command({ type: 'save-work', ids: byDoi(PLAIN_ARTICLE), title: 'T' }, OWN_PAGE);
    const id = saved.ok ? saved.value.entryId : '';
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ browser_specific_settings: { gecko: { data_collection_permissions: { optional: ['browsingActivity'] } } } }),
    });
    Object.assign(fakeBrowser.permissions, { contains: async () => false });
    const snapshots = await background.ask({ ids: byDoi(PLAIN_ARTICLE), depth: 'open' });
    expect(snapshots.at(-1)?.report.live).toBe('off');
    expect(await background.command({ type: 'recheck-entry', id })).toMatchObject({ ok: false, problem: { code: 'live-off' } });
    expect(background.requests).toEqual([]);
  });

  test('in a private window nobody is asked and nothing is kept', async () => {
    await allowLive();
    const sender = { ...PAGE, tab: { id: 7, incognito: true } };
    const snapshots = await background.ask({ ids: byDoi(RETRACTED_ARTICLE), depth: 'open' }, sender);
    expect(background.requests).toEqual([]);
    expect(snapshots.at(-1)?.report.live).toBe('private-off');
    await background.command({ type: 'set-settings', patch: { liveInPrivate: true } });
    const allowed = await background.ask({ ids: byDoi(RETRACTED_ARTICLE), depth: 'open' }, sender);
    expect(allowed.at(-1)?.verdict.word).toBe('retracted');
    const asked = background.requests.length;
    await background.ask({ ids: byDoi(RETRACTED_ARTICLE), depth: 'open' }, sender);
    expect(background.requests.length, 'nothing was kept, so it is asked again').toBe(2 * asked);
  });

  test('a saved notice is its article, with the notice attached, and survives a restart', async () => {
    await allowLive();
    const ids = byDoi(AUTHOR_CORRECTION);
    await background.ask({ ids, title: AUTHOR_CORRECTION.title, types: ['Author Correction'], depth: 'open' });
    const reply = await background.command(
      { type: 'save-paper', ids: byDoi(CORRECTED_ARTICLE), title: null },
      PAGE,
    );
    expect(reply.ok).toBe(true);
    startTestBackground();
    const [entry] = await allEntries();
    expect(entry?.work.ids.doi).toBe(CORRECTED_ARTICLE.doi);
    expect(entry?.evidence.flatMap(({ assertions }) => assertions).map(({ notice }) => notice.doi)).toContain(AUTHOR_CORRECTION.doi);
  });

  test('a notice that was read is remembered for its article, though the article’s own record is silent', async () => {
    await allowLive();
    await background.ask({ ids: byDoi(AUTHOR_CORRECTION), title: AUTHOR_CORRECTION.title, types: ['Author Correction'] });
    background.answerWith((url) =>
      url.host === 'api.crossref.org'
        ? new Response(JSON.stringify({ status: 'ok', message: { DOI: CORRECTED_ARTICLE.doi, title: [CORRECTED_ARTICLE.title] } }))
        : new Response('{"hitCount":0,"resultList":{"result":[]}}'),
    );
    const snapshots = await background.ask({ ids: byDoi(CORRECTED_ARTICLE) });
    const { main } = snapshots.at(-1)?.report ?? {};
    expect(main?.status.code).toBe('corrected');
    expect(main?.events.map(({ notice }) => notice.doi)).toContain(AUTHOR_CORRECTION.doi);
  });

  test('an answer that is no answer becomes "not checked", never "no notice found"', async () => {
    await allowLive();
    background.answerWith(() => new Response('<html>Sorry</html>', { status: 200, headers: { 'content-type': 'text/html' } }));
    const nonsense = await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
    expect(nonsense.at(-1)?.verdict.word).toBe('notChecked');
    background.answerWith(() => new Response('{"status":"ok","message":{"updated-by":"soon"}}', { status: 200 }));
    const junk = await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
    expect(junk.at(-1)?.verdict.word).toBe('notChecked');
  });

  test('one source that fails beside one that lists nothing is "partly checked"', async () => {
    await allowLive();
    background.answerWith((url) =>
      url.host === 'api.crossref.org'
        ? new Response(JSON.stringify({ status: 'ok', message: { DOI: PLAIN_ARTICLE.doi, title: [PLAIN_ARTICLE.title] } }), { status: 200 })
        : new Response('', { status: 403 }),
    );
    const snapshots = await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
    expect(snapshots.at(-1)?.verdict.word).toBe('partlyChecked');
  });

  test.each([
    [{ type: 'not-an-ask' as never }],
    [{ ids: { doi: 'x'.repeat(400), pmid: null, pmcid: null, arxiv: null } }],
    [{ page: { title: 'x', journal: null, abstract: [{ label: null, text: [{ tag: 'script', children: [] }] as never }], layTexts: [], notice: [], noticeSubjects: [] } }],
    [{ ids: NO_IDS }],
  ])('junk on the port closes it without an answer: %#', async (question) => {
    expect(await background.ask(question)).toEqual([]);
  });

  test('a stranger on the port gets no answer', async () => {
    expect(await background.ask({ ids: byDoi(PLAIN_ARTICLE) }, { ...PAGE, id: 'other' })).toEqual([]);
  });

  test('the install opens the welcome page, an update does not', () => {
    background.installed('update');
    expect(fakeBrowser.tabs.create).not.toHaveBeenCalled();
    background.installed('install');
    expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: 'chrome-extension://caveat-test/welcome.html' });
  });

  test('checking a saved paper again is refused while online checks are off', async () => {
    const saved = await background.command({ type: 'save-work', ids: byDoi(PLAIN_ARTICLE), title: 'T' }, OWN_PAGE);
    const id = saved.ok ? saved.value.entryId : '';
    expect(await background.command({ type: 'recheck-entry', id })).toMatchObject({ ok: false, problem: { code: 'live-off' } });
    await allowLive();
    // Nor from a private window, which has a switch of its own.
    background.requests.length = 0;
    const fromPrivate = await background.command({ type: 'recheck-entry', id }, { ...OWN_PAGE, tab: { id: 9, incognito: true } });
    expect(fromPrivate).toMatchObject({ ok: false, problem: { code: 'private-off' } });
    expect(background.requests).toEqual([]);
    const checked = await background.command({ type: 'recheck-entry', id });
    expect(checked).toMatchObject({ ok: true, value: { work: { journal: PLAIN_ARTICLE.journal.name } } });
  });
});
