import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from '@/lib/platform/browser';
import { NO_IDS } from '@/lib/model/work';
import { deleteEverything } from '@/lib/background/delete-everything';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';

/** Both browsers stop a background that makes no call of its own for 30 seconds; a reply that is owed does not count in Firefox. */
const LIFE = 30_000;

let background: Background;
let calls: ReturnType<typeof vi.fn>;
beforeEach(async () => {
  background = startTestBackground();
  await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
  background.answerWith(() => new Promise(() => undefined));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  calls = vi.fn(async () => ({}));
  Object.assign(browser.runtime, { getPlatformInfo: calls });
});
afterEach(async () => {
  vi.useRealTimers();
  await deleteEverything();
  vi.unstubAllGlobals();
});

test.each([
  ['a report', () => void background.ask({ ids: { ...NO_IDS, doi: '10.5555/slow' }, depth: 'open' }, OWN_PAGE)],
  ['looking a title up', () => void background.command({ type: 'look-up', text: 'A title of a paper that nobody here knows of', tabId: null })],
  ['a subscription', () => void background.command({ type: 'subscribe-library', address: 'https://library.example.org/lay/' })],
])('%s that waits for a slow answer holds the background up', async (_name, begin) => {
  begin();
  await vi.waitFor(() => expect(background.requests.length).toBeGreaterThan(0));
  for (let waited = 0; waited < 3 * LIFE; waited += LIFE) {
    calls.mockClear();
    vi.advanceTimersByTime(LIFE - 1);
    expect(calls).toHaveBeenCalled();
  }
});

test('what has ended holds nothing up', async () => {
  await background.command({ type: 'list-state' });
  vi.advanceTimersByTime(2 * LIFE);
  expect(calls).not.toHaveBeenCalled();
});
