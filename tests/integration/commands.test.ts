import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OWN_PAGE, PAGE, startTestBackground } from '../support/background-harness';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['open-check', /\/check\.html#/],
  ['open-reading-list', /\/reading-list\.html$/],
])('the keys for %s open that page', async (command, address) => {
  startTestBackground().pressKeys(7, command);
  await vi.waitFor(() => expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: expect.stringMatching(address) as string }));
});

test('the side panel has places marked in the main document of a tab; a page cannot have it done in another tab', async () => {
  const background = startTestBackground();
  const run = vi.fn<(injection: object) => Promise<[]>>(async () => []);
  const style = vi.fn<(injection: object) => Promise<void>>(async () => undefined);
  Object.assign(fakeBrowser.scripting, { executeScript: run, insertCSS: style });
  expect((await background.command({ type: 'inject-places-into', tabId: 7 }, PAGE)).ok).toBe(false);
  expect(run).not.toHaveBeenCalled();
  expect((await background.command({ type: 'inject-places-into', tabId: 7 }, OWN_PAGE)).ok).toBe(true);
  expect(run.mock.calls).toEqual([[{ target: { tabId: 7, frameIds: [0] }, files: ['places.js'] }]]);
  expect(style.mock.calls).toEqual([[expect.objectContaining({ target: { tabId: 7, frameIds: [0] }, origin: 'AUTHOR' })]]);
});

test('a tab that is closed to extensions, or gone, is refused with a reason', async () => {
  const background = startTestBackground();
  const fails = async () => Promise.reject(new Error('Cannot access contents of the page.'));
  Object.assign(fakeBrowser.scripting, { executeScript: fails, insertCSS: async () => undefined });
  expect(await background.command({ type: 'inject-places-into', tabId: -1 }, OWN_PAGE)).toMatchObject({ ok: false, problem: { code: 'closed' } });
  expect(await background.command({ type: 'inject-finder' }, PAGE)).toMatchObject({ ok: false, problem: { code: 'closed' } });
});
