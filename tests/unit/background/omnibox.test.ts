import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToOmnibox } from '@/lib/background/omnibox';
import { saveWork } from '@/lib/reading-list/reading-list';
import { useFreshDatabase } from '../storage/fresh-database';
import { PAPER, work } from '../storage/samples';

useFreshDatabase();

type Listener = (...values: unknown[]) => void;
type Suggestion = { content: string; description: string };

const listeners: Record<string, Listener> = {};
const create = vi.fn<(tab: { url: string; active?: boolean }) => Promise<void>>();
const update = vi.fn<(id: number, tab: { url: string }) => Promise<void>>();
let tab: { id: number; incognito: boolean } = { id: 3, incognito: false };

beforeEach(() => {
  create.mockReset();
  update.mockReset();
  tab = { id: 3, incognito: false };
  const event = (name: string) => ({ addListener: (listener: Listener) => void (listeners[name] = listener) });
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: () => undefined,
      onInputStarted: event('started'),
      onInputChanged: event('changed'),
      onInputCancelled: event('cancelled'),
      onInputEntered: event('entered'),
    },
  });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://caveat${path}` });
  Object.assign(fakeBrowser.tabs, { create, update, query: async () => [tab] });
  listenToOmnibox();
});

const typed = (text: string) => new Promise<Suggestion[]>((resolve) => listeners.changed?.(text, resolve));

test('words find saved papers, and the chosen one opens its entry in the tab', async () => {
  const { id } = await saveWork({ ...work(), title: ['Fish & <chips>'] }, [], 1);
  listeners.started?.();
  const [first] = await typed('fish');
  expect(first?.description).toBe('Saved: Fish &#38; &#60;chips&#62;');
  listeners.entered?.(first?.content, 'currentTab');
  await vi.waitFor(() => expect(update).toHaveBeenCalledWith(3, { url: `chrome-extension://caveat/reading-list.html#entry=${id}` }));
});

test('a DOI opens the check page, without the DOI in its address', async () => {
  listeners.entered?.(`${PAPER.doi}`, 'newForegroundTab');
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  const [{ url, active } = { url: '' }] = create.mock.calls[0] ?? [];
  expect(url).toMatch(/\/check\.html#/);
  expect(url).not.toContain(PAPER.doi);
  expect(active).toBe(true);
  const kept = Object.values(await fakeBrowser.storage.session.get(null));
  expect(kept).toContainEqual({ text: PAPER.doi, tabId: null });
});

test('from a private window the check page opens in a tab of its own and follows the rule of private windows', async () => {
  tab = { id: 9, incognito: true };
  listeners.entered?.('10.5555/private', 'currentTab');
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(update).not.toHaveBeenCalled();
  expect(Object.values(await fakeBrowser.storage.session.get(null))).toContainEqual({ text: '10.5555/private', tabId: 9 });
});

test('a paper that is not saved any more is checked instead', async () => {
  listeners.entered?.('saved: 10.5555/gone', 'currentTab');
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(Object.values(await fakeBrowser.storage.session.get(null))).toContainEqual({ text: '10.5555/gone', tabId: null });
});
