import { beforeEach, describe, expect, it, vi } from 'vitest';
import { activeTab } from '@/lib/platform/active-tab';
import { browser } from '@/lib/platform/browser';

/** The tab in front, whose page script answers as given. */
function answering(sendMessage: () => Promise<unknown>): void {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as Awaited<ReturnType<typeof browser.tabs.query>>);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sendMessage);
}

describe('activeTab', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('knows a site that is read, and whose page shows no paper', async () => {
    answering(() => Promise.resolve(null));
    expect(await activeTab()).toEqual({ id: 7, reads: true, state: null });
  });

  it('does not take a site where nobody listens for a page without a paper', async () => {
    answering(() => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')));
    expect(await activeTab()).toEqual({ id: 7, reads: false, state: null });
  });

  it('does not take a page script that gives no answer for a page without a paper', async () => {
    answering(() => Promise.resolve(undefined));
    expect(await activeTab()).toEqual({ id: 7, reads: false, state: null });
  });
});
