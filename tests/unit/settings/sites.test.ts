import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '@/lib/platform/browser';
import { ZOTERO } from '@/lib/platform/zotero-access';
import {
  grantedSites,
  namedPatterns,
  onSitesChange,
  readOnce,
  readSites,
  requestPatterns,
  requestSite,
  revokeSite,
  siteAccess,
  withheldSites,
} from '@/lib/settings/sites';
import { setSettings } from '@/lib/settings/settings';
import { startFakeSites, type FakeSites } from '@/tests/support/fake-sites';

const PROXY = 'https://www-nature-com.ezproxy.example.edu/*';
const PROXY_PAGE = 'https://www-nature-com.ezproxy.example.edu/articles/x';

let sites: FakeSites;
beforeEach(() => {
  sites = startFakeSites();
});

describe('what Caveat may do at a site', () => {
  test.each([
    ['https://www.nature.com/articles/x', 'read'],
    ['https://gut.bmj.com/content/1', 'read'],
    [PROXY_PAGE, 'askable'],
    ['http://journal.example.org/', 'askable'],
    ['http://www.nature.com/articles/x', 'askable'],
    ['https://doi.org/10.1038/x', 'read'],
    ['https://api.crossref.org/works/10.5555/1', 'closed'],
    ['chrome://extensions/', 'closed'],
    ['file:///home/reader/paper.pdf', 'closed'],
    ['about:blank', 'closed'],
    ['', 'closed'],
  ])('%j: %s', async (address, access) => {
    expect(await siteAccess(address)).toBe(access);
  });

  test('a site that the reader added is read, its neighbour is not', async () => {
    sites.allow(PROXY);
    expect(await siteAccess(PROXY_PAGE)).toBe('read');
    expect(await siteAccess('https://www-science-org.ezproxy.example.edu/')).toBe('askable');
  });

  test('a named site that the browser withholds is told from a strange one', async () => {
    sites.takeBack('https://www.nature.com/*', 'https://*.bmj.com/*');
    expect(await siteAccess('https://www.nature.com/articles/x')).toBe('withheld');
    expect(await siteAccess('https://gut.bmj.com/content/1')).toBe('withheld');
    expect(await withheldSites()).toEqual(['https://*.bmj.com/*', 'https://www.nature.com/*']);
  });

  test('where the reader leaves one journal of a withheld family, that one is read', async () => {
    sites.takeBack('https://*.bmj.com/*');
    sites.allow('https://gut.bmj.com/*');
    expect(await siteAccess('https://gut.bmj.com/content/1')).toBe('read');
    expect(await siteAccess('https://heart.bmj.com/content/1')).toBe('withheld');
    expect(await grantedSites(), 'it is no added site').toEqual([]);
  });
});

describe('the sites that were added', () => {
  test('are in the browser’s permissions, without named sites and services', async () => {
    expect(await grantedSites()).toEqual([]);
    sites.allow(PROXY, 'http://journal.example.org/*', ZOTERO);
    expect(await grantedSites()).toEqual(['http://journal.example.org/*', PROXY]);
    expect(await readSites()).toEqual([...namedPatterns(), 'http://journal.example.org/*', PROXY]);
  });

  test('are without the host of a model’s server on this device', async () => {
    sites.allow('http://localhost/*');
    expect(await grantedSites()).toEqual(['http://localhost/*']);
    await setSettings({ draftServer: 'http://localhost:1234' });
    expect(await grantedSites()).toEqual([]);
  });

  test('are all sites, if the reader allowed that in the browser', async () => {
    sites.allow('https://*/*');
    expect(await grantedSites()).toEqual(['https://*/*']);
    expect(await siteAccess(PROXY_PAGE)).toBe('read');
  });
});

describe('asking', () => {
  test('asks for that site alone, and is told the reader’s answer', async () => {
    expect(await requestSite(PROXY_PAGE)).toBe(true);
    sites.yes = false;
    expect(await requestSite('http://journal.example.org:8080/1')).toBe(false);
    expect(sites.asked).toEqual([PROXY, 'http://journal.example.org/*']);
  });

  test('asks for a withheld site by the manifest’s own pattern', async () => {
    sites.takeBack('https://*.bmj.com/*');
    await requestSite('https://gut.bmj.com/content/1');
    await requestPatterns(['https://doi.org/*', 'https://www.nature.com/*']);
    expect(sites.asked).toEqual(['https://*.bmj.com/*', 'https://doi.org/* https://www.nature.com/*']);
  });

  test('happens in the click itself: nothing is awaited before it', () => {
    void requestSite(PROXY_PAGE);
    expect(sites.asked).toEqual([PROXY]);
  });

  test.each(['chrome://extensions/', 'file:///x', 'no address'])('asks for nothing where there is nothing to ask for: %s', async (address) => {
    expect(await requestSite(address)).toBe(false);
    expect(sites.asked).toEqual([]);
  });

  test('a browser that refuses to ask is a no', async () => {
    Object.assign(browser.permissions, { request: async () => Promise.reject(new Error('not from a click')) });
    expect(await requestSite(PROXY_PAGE)).toBe(false);
  });
});

test('taking a site back tells whether the browser did', async () => {
  sites.allow(PROXY);
  expect(await revokeSite(PROXY)).toBe(true);
  expect(await grantedSites()).toEqual([]);
  expect(await revokeSite('https://www.nature.com/*')).toBe(false);
});

test('a page is read once by the leave of a click, and not where the browser admits nobody', async () => {
  sites.tabs = [
    { id: 1, address: PROXY_PAGE, isRead: false, isClicked: true },
    { id: 2, address: 'chrome://extensions/', isRead: false },
  ];
  expect(await readOnce(1)).toBe(true);
  expect(await readOnce(2)).toBe(false);
  expect(sites.tabs.map(({ isRead }) => isRead)).toEqual([true, false]);
  expect(await grantedSites()).toEqual([]);
});

test('changes are told until nobody wants to hear them', () => {
  const listener = vi.fn<() => void>();
  const stop = onSitesChange(listener);
  sites.allow(PROXY);
  sites.takeBack(PROXY);
  stop();
  sites.allow(PROXY);
  expect(listener).toHaveBeenCalledTimes(2);
});
