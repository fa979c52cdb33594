import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCheckSession, type CheckState } from '@/entrypoints/check/check-session';
import type { Ask, LookUpResult } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { openCheckPage } from '@/lib/platform/check-page';
import { SAMPLE_CANDIDATES } from '@/tests/support/sample-candidates';

const NOTHING: LookUpResult = { ids: null, candidates: [], notAsked: null };
const FOUND = { ...NO_IDS, doi: '10.5555/caveat.1' };

/** A session in a tab with number 5, with the background's replies to look-ups in the hands of the test. */
function setUp({ incognito = false } = {}) {
  const asked: Ask[] = [];
  const lookUps: { text: string; tabId: number | null; reply(result: LookUpResult | null): void }[] = [];
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://caveat-test${path}`,
    connect: () => ({
      postMessage: (ask: Ask) => void asked.push(ask),
      disconnect: () => undefined,
      onMessage: { addListener: () => undefined },
      onDisconnect: { addListener: () => undefined },
    }),
    sendMessage: ({ text, tabId }: { text: string; tabId: number | null }) =>
      new Promise((resolve) => {
        lookUps.push({ text, tabId, reply: (value) => resolve(value ? { ok: true, value } : { ok: false, problem: {} }) });
      }),
  });
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 5, incognito }), create: vi.fn(async () => ({})) });
  const states: CheckState[] = [];
  return { session: createCheckSession((state) => void states.push(state)), asked, lookUps, now: () => states.at(-1) };
}

/** Opens the page as the rest of Caveat does; its address is the session's. */
async function openWith(text: string, from: Parameters<typeof openCheckPage>[1]): Promise<void> {
  await openCheckPage(text, from);
  const { url = '' } = vi.mocked(fakeBrowser.tabs.create).mock.lastCall?.[0] ?? {};
  vi.stubGlobal('location', new URL(url));
}

describe('what happens on the check page', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('location', new URL('chrome-extension://caveat-test/check.html'));
  });

  test('opened by itself it waits for a text', async () => {
    const { session, lookUps, now } = setUp();
    await session.begin();
    expect(now()).toMatchObject({ isReady: true, isPrivate: false, lookUp: { step: 'idle' } });
    expect(lookUps).toEqual([]);
  });

  test('an identifier leads to its report, with the page’s own tab for privacy', async () => {
    const { session, asked, lookUps, now } = setUp();
    await openWith(' 10.5555/caveat.1\n', { id: 7, incognito: false });
    const begun = session.begin();
    await vi.waitFor(() => expect(lookUps).toMatchObject([{ text: '10.5555/caveat.1', tabId: 5 }]));
    expect(now()?.lookUp).toEqual({ step: 'looking', text: '10.5555/caveat.1' });
    lookUps[0]?.reply({ ...NOTHING, ids: FOUND });
    await begun;
    expect(asked).toMatchObject([{ ids: FOUND, depth: 'open', tabId: 5, from: null }]);
  });

  test('a text from a private tab keeps that tab’s privacy, for every paper looked up after it', async () => {
    const { session, lookUps, now } = setUp();
    await openWith('Tired tumours', { id: 7, incognito: true });
    void session.begin();
    await vi.waitFor(() => expect(lookUps).toMatchObject([{ tabId: 7 }]));
    expect(now()?.isPrivate).toBe(true);
    void session.lookUp('Another title');
    expect(lookUps[1]).toMatchObject({ text: 'Another title', tabId: 7 });
  });

  test('in a private window of its own it is private too', async () => {
    const { session, now } = setUp({ incognito: true });
    await session.begin();
    expect(now()?.isPrivate).toBe(true);
  });

  test('the answer to an earlier text does not win over a later one', async () => {
    const { session, asked, lookUps, now } = setUp();
    const first = session.lookUp('first');
    const second = session.lookUp('second');
    lookUps[1]?.reply(NOTHING);
    lookUps[0]?.reply({ ...NOTHING, ids: FOUND });
    await Promise.all([first, second]);
    expect(now()?.lookUp).toMatchObject({ step: 'answered', text: 'second', chosen: null });
    expect(asked).toEqual([]);
  });

  test('a title shows no report until the reader has chosen, and another choice takes its place', async () => {
    const { session, asked, lookUps, now } = setUp();
    const done = session.lookUp('Tired tumours');
    lookUps[0]?.reply({ ...NOTHING, candidates: SAMPLE_CANDIDATES.slice(0, 1) });
    await done;
    expect(asked).toEqual([]);
    session.choose(FOUND);
    session.choose({ ...NO_IDS, doi: '10.5555/caveat.2' });
    expect(asked.map(({ ids }) => ids.doi)).toEqual(['10.5555/caveat.1', '10.5555/caveat.2']);
    expect(now()?.lookUp).toMatchObject({ step: 'answered', chosen: { doi: '10.5555/caveat.2' } });
  });

  test('a background that fails is told, and asked again by the reader', async () => {
    const { session, lookUps, now } = setUp();
    const done = session.lookUp('Tired tumours');
    lookUps[0]?.reply(null);
    await done;
    expect(now()?.lookUp).toEqual({ step: 'failed', text: 'Tired tumours' });
    session.again();
    expect(lookUps[1]?.text).toBe('Tired tumours');
  });

  test('once more means the text while nothing is chosen, and the report after that', async () => {
    const { session, asked, lookUps } = setUp();
    const done = session.lookUp('Tired tumours');
    lookUps[0]?.reply({ ...NOTHING, notAsked: 'live-off' });
    await done;
    session.again();
    expect(lookUps).toHaveLength(2);
    lookUps[1]?.reply({ ...NOTHING, ids: FOUND });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    session.again();
    expect(lookUps).toHaveLength(2);
    expect(asked).toHaveLength(2);
  });
});
