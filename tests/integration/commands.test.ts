import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startTestBackground } from '../support/background-harness';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['open-check', /\/check\.html#/],
  ['open-reading-list', /\/reading-list\.html$/],
])('the keys for %s open that page', async (command, address) => {
  startTestBackground().pressKeys(7, command);
  await vi.waitFor(() => expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: expect.stringMatching(address) as string }));
});
