// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PopupPage } from '@/entrypoints/popup/PopupPage';
import { browser } from '@/lib/platform/browser';

vi.mock('@/lib/platform/named-sites', () => ({ NAMED_SITES: [] }));

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

it('has asked for the tab and the settings when it was drawn, and does not wait for a frame', () => {
  const tabs = vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  const stored = vi.spyOn(browser.storage.local, 'get');
  render(<PopupPage />, document.body);
  expect(tabs).toHaveBeenCalled();
  expect(stored).toHaveBeenCalled();
});
