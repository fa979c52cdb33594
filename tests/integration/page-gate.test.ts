import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import type { Sender } from '@/lib/messaging/sender';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { allEntries, updateEntry } from '@/lib/reading-list/reading-list';
import { getSettings } from '@/lib/settings/settings';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

const byDoi = ({ doi }: { doi: string }): WorkIds => ({ ...NO_IDS, doi });
const NOT_ALLOWED = { ok: false, problem: { code: 'not-allowed' } };
const SECRET = 'Compare with what Anna said.';

/** What a script may do that runs in a web page and says whatever it likes, as one that the page has taken over. */
describe('the script of a web page', () => {
  let background: Background;
  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    await fakeBrowser.storage.session.clear();
    vi.unstubAllGlobals();
  });

  const command = (message: object, sender: Sender = PAGE) => background.command(message as never, sender);
  const untouched = () => background.sites.tabs.forEach((tab) => Object.assign(tab, { isUntouched: true }));
  async function saved(paper: { doi: string }): Promise<string> {
    const reply = await background.command({ type: 'save-work', ids: byDoi(paper), title: 'T' }, OWN_PAGE);
    const id = reply.ok ? reply.value.entryId : '';
    await updateEntry(id, { note: SECRET, tags: ['secret-tag'] }, { note: 0, tags: 0 }, Date.now());
    return id;
  }

  describe('asks for a report', () => {
    test('of its tab’s paper, and learns when it was saved and its reading state, and nothing else', async () => {
      const id = await saved(PLAIN_ARTICLE);
      const snapshots = await background.ask({ ids: byDoi(PLAIN_ARTICLE), depth: 'open' });
      expect(Object.keys(snapshots.at(-1)?.report.saved ?? {}).toSorted()).toEqual(['savedAt', 'state']);
      for (const text of [SECRET, 'secret-tag', id]) expect(JSON.stringify(snapshots)).not.toContain(text);
    });

    test('Caveat’s own pages get the saved paper with its note', async () => {
      await saved(PLAIN_ARTICLE);
      expect((await background.ask({ ids: byDoi(PLAIN_ARTICLE) }, OWN_PAGE)).at(-1)?.report.saved).toMatchObject({ note: SECRET, tags: ['secret-tag'] });
    });

    test('of another paper in the same place: no answer', async () => {
      await saved(RETRACTED_ARTICLE);
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      expect(await background.askOutOfTurn({ ids: byDoi(RETRACTED_ARTICLE) })).toEqual([]);
    });

    test('of another paper after the background was stopped: no answer', async () => {
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      background = startTestBackground();
      expect(await background.askOutOfTurn({ ids: byDoi(RETRACTED_ARTICLE) })).toEqual([]);
      expect(await background.askOutOfTurn({ ids: byDoi(PLAIN_ARTICLE) })).not.toEqual([]);
    });

    test('of the paper of another address, another document, or after it said that its paper has gone', async () => {
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      expect(await background.askOutOfTurn({ ids: byDoi(RETRACTED_ARTICLE) }, { ...PAGE, url: 'https://www.nature.com/articles/y' })).not.toEqual([]);
      expect(await background.askOutOfTurn({ ids: byDoi(PLAIN_ARTICLE) }, { ...PAGE, documentId: 'doc-2' })).not.toEqual([]);
      await command({ type: 'no-paper' }, { ...PAGE, documentId: 'doc-2' });
      expect(await background.askOutOfTurn({ ids: byDoi(RETRACTED_ARTICLE) }, { ...PAGE, documentId: 'doc-2' })).not.toEqual([]);
    });

    test('with more identifiers of the same paper, as a page says them one by one', async () => {
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      expect(await background.askOutOfTurn({ ids: { ...byDoi(PLAIN_ARTICLE), pmid: '98765499' } })).not.toEqual([]);
    });

    test('by force: services are asked again after a click, and not without one', async () => {
      await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } }, OWN_PAGE);
      const ask = () => background.askOutOfTurn({ ids: byDoi(PLAIN_ARTICLE), force: true });
      untouched();
      await ask();
      const once = background.requests.length;
      for (let at = 0; at < 20; at += 1) await ask();
      expect(background.requests.length).toBe(once);
      background.sites.tabs.forEach((tab) => Object.assign(tab, { isUntouched: false }));
      await ask();
      expect(background.requests.length).toBe(2 * once);
    });
  });

  describe('saves', () => {
    test('its tab’s paper, at a click, and the article that a notice on the page is about', async () => {
      await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } }, OWN_PAGE);
      await background.ask({ ids: byDoi(AUTHOR_CORRECTION), title: AUTHOR_CORRECTION.title, types: ['Author Correction'], depth: 'open' });
      expect(await command({ type: 'save-paper', ids: byDoi(CORRECTED_ARTICLE), title: null })).toEqual({ ok: true, value: null });
      expect((await allEntries()).length).toBe(1);
    });

    test('no other paper, five hundred times', async () => {
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      for (let at = 0; at < 500; at += 1) {
        expect(await command({ type: 'save-paper', ids: { ...NO_IDS, doi: `10.5555/guess.${at}` }, title: 'Guess' })).toMatchObject(NOT_ALLOWED);
      }
      expect(await command({ type: 'save-work', ids: byDoi(PLAIN_ARTICLE), title: null })).toMatchObject(NOT_ALLOWED);
      expect(await allEntries()).toEqual([]);
    });

    test('nothing without a click', async () => {
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      untouched();
      expect(await command({ type: 'save-paper', ids: byDoi(PLAIN_ARTICLE), title: null })).toMatchObject(NOT_ALLOWED);
      expect(await allEntries()).toEqual([]);
    });
  });

  describe('opens a page of Caveat', () => {
    const opened = () => vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url ?? '');

    test('at a click: the reading list at the saved paper, whose name in the list it never learns', async () => {
      const id = await saved(PLAIN_ARTICLE);
      await background.ask({ ids: byDoi(PLAIN_ARTICLE) });
      expect(await command({ type: 'show-page', page: 'reading-list', atPaper: true })).toEqual({ ok: true, value: null });
      expect(opened().at(-1)).toMatch(new RegExp(`#entry=${id}$`));
    });

    test('not without a click, and no page of another kind', async () => {
      const show = () => command({ type: 'show-page', page: 'options', atPaper: false });
      untouched();
      expect(await show()).toMatchObject(NOT_ALLOWED);
      background.sites.tabs.forEach((tab) => Object.assign(tab, { isUntouched: false }));
      expect(await command({ type: 'open-page', page: 'clip', entry: null })).toMatchObject(NOT_ALLOWED);
      expect(await command({ type: 'clip-page', page: { url: 'https://www.nature.com/', title: 'T', author: null, published: null, language: null, lines: [] } })).toMatchObject(NOT_ALLOWED);
      expect(opened()).toEqual([]);
    });
  });

  test('switches "keep open" on at a click only; off, and the column’s place, at any time', async () => {
    const set = (patch: object) => command({ type: 'set-sidebar', patch });
    untouched();
    expect(await set({ keepOpen: true })).toMatchObject(NOT_ALLOWED);
    expect(await set({ side: 'left', keepOpen: false })).toMatchObject({ ok: true });
    expect(await getSettings()).toMatchObject({ keepOpen: false, side: 'left' });
    background.sites.tabs.forEach((tab) => Object.assign(tab, { isUntouched: false }));
    expect(await set({ keepOpen: true })).toMatchObject({ ok: true });
    untouched();
    expect(await set({ keepOpen: true, sidebarWidth: 500 })).toMatchObject({ ok: true });
  });

  test('of a private window: nothing of its paper is noted', async () => {
    const sender = { ...PAGE, tab: { id: 7, incognito: true } };
    await background.ask({ ids: byDoi(PLAIN_ARTICLE) }, sender);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(PLAIN_ARTICLE.doi);
    expect(await background.askOutOfTurn({ ids: byDoi(RETRACTED_ARTICLE) }, sender)).toEqual([]);
  });
});
