import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTexts, openCheckPage, textToCheck } from '@/lib/platform/check-page';

/** The address that was opened last. */
const opened = (): URL => {
  const [{ url }] = vi.mocked(fakeBrowser.tabs.create).mock.lastCall as unknown as [{ url: string }];
  return new URL(url);
};

describe('handing a text to the check page', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://caveat-test${path}` });
    Object.assign(fakeBrowser.tabs, { create: vi.fn(async () => ({})) });
  });

  test('the text is not in the address, which goes into the history', async () => {
    await openCheckPage('My very own words', null);
    expect(opened().pathname).toBe('/check.html');
    expect(opened().href).not.toMatch(/words|text/);
    expect(await textToCheck(opened().hash)).toEqual({ text: 'My very own words', tabId: null });
  });

  test('reloading the page gives the text again', async () => {
    await openCheckPage('Again', null);
    await textToCheck(opened().hash);
    expect((await textToCheck(opened().hash))?.text).toBe('Again');
  });

  test('a private tab’s privacy goes along, an ordinary one need not stay open', async () => {
    await openCheckPage('x', { id: 7, incognito: true });
    expect((await textToCheck(opened().hash))?.tabId).toBe(7);
    await openCheckPage('x', { id: 8, incognito: false });
    expect((await textToCheck(opened().hash))?.tabId).toBeNull();
  });

  test('a text written out in the address is read too', async () => {
    expect(await textToCheck('#text=10.5555%2Fcaveat.1')).toEqual({ text: '10.5555/caveat.1', tabId: null });
  });

  test.each(['', '#', '#unknown', '#%', '#__proto__', '#text'])('“%s” gives no text', async (hash) => {
    expect((await textToCheck(hash))?.text ?? '').toBe('');
  });

  test('all of it can be forgotten, and nothing else is', async () => {
    await fakeBrowser.storage.session.set({ other: 1 });
    await openCheckPage('x', null);
    await forgetTexts();
    expect(await textToCheck(opened().hash)).toBeNull();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({ other: 1 });
  });

  test('no more than 2,000 characters are handed over, and no more than the last texts kept', async () => {
    for (let n = 0; n < 30; n += 1) await openCheckPage('x'.repeat(5_000), null);
    const kept = Object.values(await fakeBrowser.storage.session.get(null)) as { text: string }[];
    expect(kept).toHaveLength(20);
    expect(kept.every(({ text }) => text.length === 2_000)).toBe(true);
    expect(await textToCheck(opened().hash)).not.toBeNull();
  });
});
