import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { DATA_KINDS } from '@/lib/model/data-kinds';
import { NO_IDS } from '@/lib/model/work';
import { getSettings } from '@/lib/settings/settings';
import { database } from '@/lib/storage/database';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';

const ids = { ...NO_IDS, doi: PLAIN_ARTICLE.doi };

/** Consent that is taken back while something is on its way, through the real background. */
describe('after the reply "off"', () => {
  let background: Background;
  /** Answers of services that come when the test says so. */
  let held: { answer(response: Response): void }[];
  beforeEach(async () => {
    background = startTestBackground();
    held = [];
    await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
    background.answerWith(() => new Promise((resolve) => held.push({ answer: resolve })));
  });
  afterEach(async () => {
    await deleteEverything();
    await fakeBrowser.storage.session.clear();
    vi.unstubAllGlobals();
  });

  const off = () => background.command({ type: 'set-settings', patch: { liveChecks: false } });
  const answerAll = () => held.splice(0).forEach(({ answer }) => answer(new Response('', { status: 503, headers: { 'retry-after': '1' } })));
  const asked = () => vi.waitFor(() => expect(held.length).toBeGreaterThan(0));
  const later = () => new Promise((resolve) => setTimeout(resolve, 1_500));

  test('a service that said "later" is not asked again', async () => {
    void background.ask({ ids, depth: 'open' });
    await asked();
    answerAll();
    expect((await off()).ok).toBe(true);
    const sent = background.requests.length;
    await later();
    expect(background.requests.length).toBe(sent);
  });

  test('a question of the same moment sends nothing', async () => {
    const switched = off();
    void background.ask({ ids, depth: 'open' });
    expect((await switched).ok).toBe(true);
    await later();
    expect(background.requests).toEqual([]);
  });

  test('"Check again" of the same moment sends nothing, and one under way ends', async () => {
    const saved = await background.command({ type: 'save-work', ids, title: 'T' });
    const id = saved.ok ? saved.value.entryId : '';
    const checking = background.command({ type: 'recheck-entry', id });
    expect((await off()).ok).toBe(true);
    expect(await checking).toMatchObject({ ok: false });
    const sent = background.requests.length;
    await later();
    expect(background.requests.length).toBe(sent);
    await background.command({ type: 'set-settings', patch: { liveChecks: true } });
    const again = background.command({ type: 'recheck-entry', id });
    await asked();
    expect((await off()).ok).toBe(true);
    expect(await again).toMatchObject({ ok: false, problem: { code: 'live-off' } });
  });

  test('and where the browser’s own consent is taken back, what is on its way ends', async () => {
    void background.ask({ ids, depth: 'open' });
    await asked();
    background.sites.takeBack('https://api.crossref.org/*');
    await later();
    const sent = background.requests.length;
    answerAll();
    await later();
    expect(background.requests.length).toBe(sent);
    void background.ask({ ids, depth: 'open' });
    await vi.waitFor(() => expect(background.requests.length).toBeGreaterThan(sent));
    expect(background.requests.slice(sent).filter((request) => request.startsWith('api.crossref.org')), 'nor is that service asked again').toEqual([]);
  });

  test('and after "deleted" no host name of before is on record', async () => {
    const note = () => background.command({ type: 'note-request', host: 'packs.example', why: 'pack' }, OWN_PAGE);
    void background.ask({ ids, depth: 'open' });
    await asked();
    const notes = [note()];
    const deletion = { isDone: false };
    const deleting = background.command({ type: 'delete-everything' }, OWN_PAGE).finally(() => (deletion.isDone = true));
    while (!deletion.isDone) {
      notes.push(note());
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect((await Promise.all([deleting, ...notes])).every(({ ok }) => ok)).toBe(true);
    await later();
    expect(await (await database()).count('requests')).toBe(0);
    await note();
    expect(await (await database()).count('requests')).toBe(1);
  });

  test('and where Firefox’s consent for one kind of data is taken back, what is on its way ends, and the settings say that checks are off', async () => {
    background.sites.knowData();
    background.sites.allowData(...Object.values(DATA_KINDS).flat());
    await background.command({ type: 'set-settings', patch: { mailto: 'a@example.org' } });
    void background.ask({ ids, depth: 'open' });
    await asked();
    background.sites.takeBackData('searchTerms');
    await vi.waitFor(async () => expect(await getSettings()).toMatchObject({ liveChecks: false, mailto: 'a@example.org' }));
    const sent = background.requests.length;
    answerAll();
    await later();
    expect(background.requests.length).toBe(sent);
  });

  test('and after "deleted" no answer is kept', async () => {
    void background.ask({ ids, depth: 'open' });
    await asked();
    const deleting = background.command({ type: 'delete-everything' }, OWN_PAGE);
    held.splice(0).forEach(({ answer }) => answer(new Response('Resource not found.', { status: 404 })));
    expect((await deleting).ok).toBe(true);
    await later();
    expect(await (await database()).count('answers')).toBe(0);
  });
});
