import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask, Snapshot } from '@/lib/messaging/contract';
import { createPaperView, type PaperState } from '@/lib/messaging/paper-view';
import type { PageFinding } from '@/lib/model/page-finding';
import { NO_IDS } from '@/lib/model/work';
import { browser } from '@/lib/platform/browser';
import { WORK } from '@/tests/support/sample-report-parts';

const finding = (doi: string): PageFinding => ({ kind: 'work', ids: { ...NO_IDS, doi }, from: 'url', title: null, types: [] });

/** A view, what it asked, what it says now, and the background's side of its ports. */
function setUp() {
  const asked: Ask[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const states: PaperState[] = [];
  Object.assign(browser.runtime, {
    connect: () => ({
      postMessage: (ask: Ask) => void asked.push(ask),
      disconnect: () => undefined,
      onMessage: { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) },
      onDisconnect: { addListener: () => undefined },
    }),
  });
  const view = createPaperView('open', (state) => void states.push(state));
  const say = (part: Partial<Snapshot>) =>
    listeners.forEach((listener) => listener({ settled: true, report: { storageFailed: false }, ...part }));
  return { view, asked, say, now: () => states.at(-1) };
}

describe('one paper at a time in Caveat’s own pages', () => {
  beforeEach(() => vi.restoreAllMocks());

  test('asks with the tab whose privacy applies, and waits', () => {
    const { view, asked, now } = setUp();
    view.show(finding('10.5555/a'), 7);
    expect(asked).toMatchObject([{ ids: { doi: '10.5555/a' }, from: 'url', depth: 'open', tabId: 7, force: false }]);
    expect(now()).toMatchObject({ waiting: true, snapshot: null });
  });

  test('an answer about a paper that is left is dropped', () => {
    const { view, asked, say, now } = setUp();
    view.show(finding('10.5555/a'), null);
    view.show(finding('10.5555/b'), null);
    say({ navigation: asked[0]?.navigation ?? 0, revision: 1 });
    expect(now()).toMatchObject({ waiting: true, snapshot: null });
    say({ navigation: asked[1]?.navigation ?? 0, revision: 1 });
    expect(now()?.snapshot?.navigation).toBe(asked[1]?.navigation);
  });

  test('shows no paper at once, and asks nobody', () => {
    const { view, asked, say, now } = setUp();
    view.show(finding('10.5555/a'), null);
    say({ navigation: 1, revision: 1 });
    view.show(null, null);
    view.askAgain(true);
    expect(now()).toMatchObject({ waiting: false, snapshot: null });
    expect(asked).toHaveLength(1);
  });

  test('asking again says which revision it has, and that the reader wants it', () => {
    const { view, asked, say } = setUp();
    view.show(finding('10.5555/a'), null);
    say({ navigation: 1, revision: 3 });
    view.askAgain(true);
    expect(asked[1]).toMatchObject({ revision: 3, force: true, navigation: 1 });
  });

  test('tells that the storage is broken', () => {
    const { view, say, now } = setUp();
    view.show(finding('10.5555/a'), null);
    say({ navigation: 1, revision: 1, report: { storageFailed: true } as Snapshot['report'] });
    expect(now()?.problem).toBe('storage');
  });

  test('what was saved is known before the report knows it, and what failed is said', async () => {
    const { view, asked, now } = setUp();
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: { entryId: 'e' } });
    view.show(finding('10.5555/a'), null);
    await view.save(WORK);
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ type: 'save-work', ids: WORK.ids }));
    expect(now()).toMatchObject({ saving: false, problem: null, justSaved: [WORK] });
    expect(asked, 'the report is asked for again').toHaveLength(2);
    send.mockResolvedValue({ ok: false, problem: { code: 'failed', message: '', line: null, path: null } });
    await view.save(WORK);
    expect(now()).toMatchObject({ problem: 'save-failed', justSaved: [WORK] });
  });

  test('a paper saved after the reader has gone on says nothing on the next one', async () => {
    const { view, now } = setUp();
    let reply: (value: unknown) => void = () => undefined;
    vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise((resolve) => (reply = resolve)));
    view.show(finding('10.5555/a'), null);
    const saving = view.save(WORK);
    view.show(finding('10.5555/b'), null);
    reply({ ok: true, value: { entryId: 'e' } });
    await saving;
    expect(now()).toMatchObject({ saving: false, justSaved: [] });
  });
});
