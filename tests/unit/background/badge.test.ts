import { beforeEach, describe, expect, test, vi } from 'vitest';
import { confirmBadge } from '@/lib/background/badge';
import { browser } from '@/lib/platform/browser';

const PAPER = 'https://journal.example/paper';

/** A tab at an address, whose page answers what it shows; `null`: no page script is there. */
function tabAt(url: string | undefined, state: object | null) {
  const sent = vi.fn(async () => {
    if (state === null) throw new Error('Could not establish connection. Receiving end does not exist.');
    return state;
  });
  const badge = vi.fn(async () => undefined);
  Object.assign(browser.tabs, { get: async () => ({ id: 7, url }), sendMessage: sent });
  Object.assign(browser.action, { setBadgeText: badge, setBadgeBackgroundColor: async () => undefined, setTitle: async () => undefined, getTitle: async () => 'Caveat' });
  return { sent, badge };
}

beforeEach(() => vi.restoreAllMocks());

describe('a verdict on the badge', () => {
  test('stays where the tab still has the address that asked, and the page is not asked', async () => {
    const { sent, badge } = tabAt(PAPER, { finding: { kind: 'work' } });
    await confirmBadge(7, PAPER);
    expect([sent.mock.calls.length, badge.mock.calls.length]).toEqual([0, 0]);
  });

  test('stays where the page has another address by now and says that it shows a paper', async () => {
    const { sent, badge } = tabAt(`${PAPER}/full`, { finding: { kind: 'work' } });
    await confirmBadge(7, PAPER);
    expect([sent.mock.calls.length, badge.mock.calls.length]).toEqual([1, 0]);
  });

  test.each([
    ['shows a list', { finding: { kind: 'list' } }],
    ['has none of our scripts', null],
  ])('goes where the page has another address and %s', async (_, state) => {
    const { badge } = tabAt('https://elsewhere.example/', state);
    await confirmBadge(7, PAPER);
    expect(badge).toHaveBeenCalledWith({ tabId: 7, text: null });
  });

  test('is asked about where the browser does not tell the address', async () => {
    const { sent } = tabAt(undefined, { finding: { kind: 'work' } });
    await confirmBadge(7, '');
    expect(sent).toHaveBeenCalledOnce();
  });
});
