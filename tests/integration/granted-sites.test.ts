import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '@/lib/platform/browser';
import { requestSite, revokeSite } from '@/lib/settings/sites';
import { PAGE, startTestBackground, type Background } from '../support/background-harness';
import type { FakeSites } from '../support/fake-sites';

const PROXY = 'https://www-nature-com.ezproxy.example.edu/*';
const PROXY_PAGE = 'https://www-nature-com.ezproxy.example.edu/articles/s41586-099-00001-1';
const SOCIETY = 'http://journal.example.org/*';

describe('sites that the reader adds', () => {
  let background: Background;
  let sites: FakeSites;

  beforeEach(() => {
    background = startTestBackground();
    sites = background.sites;
  });
  const settled = (holds: () => void) => vi.waitFor(holds);

  test('a site that was allowed is read in its open tab at once, and on each later page', async () => {
    sites.tabs = [
      { id: 1, address: PROXY_PAGE, isRead: false },
      { id: 2, address: 'https://elsewhere.example.edu/', isRead: false },
    ];
    expect(await requestSite(PROXY_PAGE)).toBe(true);
    await settled(() => expect(sites.registered()).toEqual([PROXY]));
    await settled(() => expect(sites.tabs.map(({ isRead }) => isRead)).toEqual([true, false]));
    expect(sites.asked).toEqual([PROXY]);
  });

  test('two sites in quick succession are both there', async () => {
    sites.allow(PROXY);
    sites.allow(SOCIETY);
    await settled(() => expect(sites.registered()).toEqual([SOCIETY, PROXY]));
  });

  test('a site that was taken back ends at once in its tabs, also where a click had opened the tab', async () => {
    sites.allow(PROXY, SOCIETY);
    await settled(() => expect(sites.registered()).toHaveLength(2));
    sites.tabs = [
      { id: 1, address: PROXY_PAGE, isRead: true },
      { id: 2, address: PROXY_PAGE, isRead: true, isClicked: true },
      { id: 3, address: 'http://journal.example.org/1', isRead: true },
      { id: 4, address: 'https://www.nature.com/articles/x', isRead: true },
      { id: 5, address: 'https://once.example.net/', isRead: true, isClicked: true },
    ];
    expect(await revokeSite(PROXY)).toBe(true);
    await settled(() => expect(sites.tabs.map(({ isRead }) => isRead)).toEqual([false, false, true, true, true]));
    expect(sites.registered()).toEqual([SOCIETY]);
    await revokeSite(SOCIETY);
    await settled(() => expect(sites.registered()).toEqual([]));
  });

  test('where all sites are taken back, one that was added by itself is still read', async () => {
    sites.allow('https://*/*', PROXY);
    sites.tabs = [
      { id: 1, address: PROXY_PAGE, isRead: true },
      { id: 2, address: 'https://journal.example.org/1', isRead: true, isClicked: true },
    ];
    sites.takeBack('https://*/*');
    await settled(() => expect(sites.tabs.map(({ isRead }) => isRead)).toEqual([true, false]));
    expect(sites.registered()).toEqual([PROXY]);
  });

  test('the badge of a tab that ended is taken back', async () => {
    sites.allow(PROXY);
    sites.tabs = [{ id: 1, address: PROXY_PAGE, isRead: true }];
    background.badge.text = '✎';
    sites.takeBack(PROXY);
    await settled(() => expect(background.badge).toEqual({ text: '', title: 'Caveat' }));
  });

  test('a named site that the browser withheld is read again once it is allowed', async () => {
    sites.tabs = [{ id: 1, address: 'https://www.nature.com/articles/x', isRead: true }];
    sites.takeBack('https://www.nature.com/*');
    await settled(() => expect(sites.tabs[0]?.isRead).toBe(false));
    await requestSite('https://www.nature.com/articles/x');
    await settled(() => expect(sites.tabs[0]?.isRead).toBe(true));
    expect(sites.registered(), 'the manifest covers it').toEqual([]);
  });

  test('a service that is allowed again is asked, and its pages are not read', async () => {
    sites.tabs = [{ id: 1, address: 'https://api.crossref.org/works/10.5555/1', isRead: false }];
    sites.takeBack('https://api.crossref.org/*');
    sites.allow('https://api.crossref.org/*');
    sites.allow(PROXY);
    await settled(() => expect(sites.registered()).toEqual([PROXY]));
    expect(sites.tabs[0]?.isRead).toBe(false);
  });

  test('after an update what the browser forgot is registered again, and open tabs of added sites start anew', async () => {
    sites.allowed.add(PROXY);
    sites.tabs = [{ id: 1, address: PROXY_PAGE, isRead: false }];
    background.installed('update');
    await settled(() => expect(sites.registered()).toEqual([PROXY]));
    await settled(() => expect(sites.tabs[0]?.isRead).toBe(true));
  });

  test('at the start of the browser it is made to agree with the permissions', async () => {
    sites.allow(PROXY);
    await settled(() => expect(sites.registered()).toEqual([PROXY]));
    sites.allowed.delete(PROXY);
    background.started();
    await settled(() => expect(sites.registered()).toEqual([]));
  });

  test('a registration that fails leaves the next one alone', async () => {
    const failing = vi.spyOn(browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('busy'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    sites.allow(PROXY);
    await settled(() => expect(said).toHaveBeenCalled());
    failing.mockRestore();
    sites.allow(SOCIETY);
    await settled(() => expect(sites.registered()).toEqual([SOCIETY, PROXY]));
  });

  test('a page that is read only this once hears of changed settings as all others do', async () => {
    sites.tabs = [{ id: 5, address: 'https://once.example.net/', isRead: true, isClicked: true }];
    await background.command({ type: 'set-settings', patch: { theme: 'dark' } });
    await settled(() => expect(browser.tabs.sendMessage).toHaveBeenCalledWith(5, { type: 'ask-again' }));
  });

  test('the keys read a page once that Caveat does not read, and open the sidebar there', async () => {
    sites.tabs = [
      { id: 1, address: PROXY_PAGE, isRead: false, isClicked: true },
      { id: 2, address: 'chrome://extensions/', isRead: false },
    ];
    background.pressKeys(1);
    background.pressKeys(2);
    await settled(() => expect(sites.tabs[0]?.isRead).toBe(true));
    await settled(() => expect(browser.tabs.sendMessage).toHaveBeenLastCalledWith(1, { type: 'toggle-sidebar' }));
    expect(sites.tabs[1]?.isRead).toBe(false);
    expect(sites.registered()).toEqual([]);
  });

  test('the keys tell a page that is read once only', async () => {
    background.pressKeys(7);
    await settled(() => expect(browser.tabs.sendMessage).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(1);
  });

  test('“Delete everything” takes added sites back, and says so when the browser does not', async () => {
    sites.allow(PROXY, SOCIETY);
    expect(await background.command({ type: 'delete-everything' })).toMatchObject({ ok: true });
    await settled(() => expect(sites.registered()).toEqual([]));
    expect(sites.allowed.has('https://www.nature.com/*')).toBe(true);
    sites.allow(PROXY);
    vi.spyOn(browser.permissions, 'remove').mockResolvedValue(false);
    expect(await background.command({ type: 'delete-everything' })).toMatchObject({ ok: false, problem: { code: 'not-revoked' } });
  });

  test('the host of a model’s server is no site that is read, and is given back with the choice and with everything', async () => {
    const server = { drafts: 'server', draftServer: 'http://localhost:1234', draftModel: 'plain:3b' } as const;
    await background.command({ type: 'set-settings', patch: server });
    sites.allow('http://localhost/*');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sites.registered()).toEqual([]);
    await background.command({ type: 'set-settings', patch: { theme: 'dark' } });
    expect(sites.allowed.has('http://localhost/*')).toBe(true);
    await background.command({ type: 'set-settings', patch: { draftServer: 'http://127.0.0.1:1234' } });
    expect(sites.allowed.has('http://localhost/*')).toBe(false);
    sites.allow('http://127.0.0.1/*');
    await background.command({ type: 'set-settings', patch: { drafts: 'off' } });
    expect(sites.allowed.has('http://127.0.0.1/*')).toBe(false);
    sites.allow('http://localhost/*');
    await background.command({ type: 'set-settings', patch: server });
    await background.command({ type: 'set-settings', patch: { drafts: 'browser' } });
    expect(sites.allowed.has('http://localhost/*')).toBe(false);
    await background.command({ type: 'set-settings', patch: server });
    sites.allow('http://localhost/*');
    expect(await background.command({ type: 'delete-everything' })).toMatchObject({ ok: true });
    expect(sites.allowed.has('http://localhost/*')).toBe(false);
  });

  test('a page on an added site cannot add or take back sites', async () => {
    const sender = { ...PAGE, origin: 'https://www-nature-com.ezproxy.example.edu', url: PROXY_PAGE };
    for (const type of ['request-site', 'revoke-site', 'end']) {
      expect(await background.command({ type } as never, sender)).toBeUndefined();
    }
    expect(sites.asked).toEqual([]);
  });
});
