import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftChoice } from '@/lib/drafts/draft';
import { createDraftDesk } from '@/lib/drafts/draft-desk';
import { onRequestStart, type RequestListener } from '@/lib/net/send-request';
import { clearSettings, setSettings } from '@/lib/settings/settings';
import { startFakeModelServer, type FakeModelServer } from '@/tests/support/fake-model-server';
import { startFakeSites, type FakeSites } from '@/tests/support/fake-sites';

const abstract = { parts: [{ label: 'RESULTS', text: ['Moss extract reduced pain by 12% compared with placebo in the adults of the study.'] }] };

let server: FakeModelServer;
let sites: FakeSites;
beforeEach(async () => {
  server = await startFakeModelServer();
  sites = startFakeSites();
  await setSettings({ drafts: 'server', draftServer: server.address, draftModel: 'plain:3b' });
});
afterEach(async () => {
  await server.close();
  onRequestStart(null);
});

const choice = (): DraftChoice => ({ by: 'server', server: server.address, model: 'plain:3b' });
const order = (isPrivate = false, signal = new AbortController().signal) => ({ abstract, isPrivate, mayDownload: false, signal, onStep: () => undefined });

describe('the desk for drafts', () => {
  test('asks the browser for that host in the click itself, then the server', async () => {
    const writing = createDraftDesk().write(choice(), order());
    expect(sites.asked).toEqual(['http://127.0.0.1/*']);
    expect(await writing).toMatchObject({ ok: true, draft: { model: 'plain:3b' } });
    expect(server.requests).toEqual(['POST /v1/chat/completions']);
  });

  test('asks nobody where the reader says no to the browser', async () => {
    sites.yes = false;
    expect(await createDraftDesk().write(choice(), order())).toEqual({ ok: false, problem: 'not-allowed' });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['off', { drafts: 'off' }],
    ['with another model', { draftModel: 'plain:8b' }],
    ['by the browser', { drafts: 'browser' }],
  ] as const)('asks nobody where drafts are %s by now', async (_how, patch) => {
    await setSettings(patch);
    expect(await createDraftDesk().write(choice(), order())).toEqual({ ok: false, problem: 'off' });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['switches drafts off', () => setSettings({ drafts: 'off' })],
    ['has everything deleted', () => clearSettings()],
  ])('lets go of a question that is under way when the reader %s', async (_how, change) => {
    server.way = 'silent';
    const writing = createDraftDesk().write(choice(), order());
    await expect.poll(() => server.questions.length).toBe(1);
    await change();
    expect(await writing).toEqual({ ok: false, problem: 'cancelled' });
    await expect.poll(() => server.hungUp).toBe(true);
  });

  test('is not disturbed by a change of another setting', async () => {
    server.way = { answer: () => '' };
    const desk = createDraftDesk();
    const writing = desk.write(choice(), order());
    await setSettings({ theme: 'dark' });
    expect(await writing).toMatchObject({ ok: true });
  });

  test('has its requests recorded, but none of a private window', async () => {
    const noted = vi.fn<RequestListener>();
    onRequestStart(noted);
    await createDraftDesk().write(choice(), order(true));
    expect(noted).not.toHaveBeenCalled();
    await createDraftDesk().write(choice(), order());
    expect(noted.mock.calls).toEqual([[new URL(server.address).host, 'draft']]);
  });

  test('keeps nothing of a draft', async () => {
    const before = JSON.stringify(await fakeBrowser.storage.local.get(null));
    await createDraftDesk().write(choice(), order());
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(before);
  });

  test('tells the reader’s choice, now and when it changes, until it ends', async () => {
    const told: (DraftChoice | null)[] = [];
    const end = createDraftDesk().follow((next) => told.push(next));
    await expect.poll(() => told).toEqual([choice()]);
    await setSettings({ drafts: 'browser' });
    await setSettings({ drafts: 'off' });
    await setSettings({ drafts: 'server', draftModel: '' });
    expect(told.slice(1)).toEqual([{ by: 'browser' }, null, null]);
    end();
    await setSettings({ drafts: 'browser' });
    expect(told).toHaveLength(4);
  });
});
