import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageGate } from '@/lib/background/page-gate';
import type { Sender } from '@/lib/messaging/sender';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';

const self = { id: 'caveat-test', baseUrl: 'chrome-extension://caveat-test/' };
const page = (at = 0, tab = 7): Sender => ({ id: self.id, url: `https://www.nature.com/articles/${at}`, tab: { id: tab }, frameId: 0, documentId: 'doc' });
const doi = (at: number): WorkIds => ({ ...NO_IDS, doi: `10.5555/paper.${at}` });
const MINUTE = 60_000;

describe('a page’s script has a budget', () => {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const gate = () => createPageGate(self, { hasClick: async () => true, idsIn: async (_, ids) => new Set(ids) }, () => now);
  beforeEach(() => fakeBrowser.reset());

  /** How many of so many attempts are allowed. */
  async function allowed(attempts: number, attempt: (at: number) => Promise<boolean>): Promise<number> {
    let count = 0;
    for (let at = 0; at < attempts; at += 1) if (await attempt(at)) count += 1;
    return count;
  }

  test('of papers that it shows one after the other; it fills again, and another tab has its own', async () => {
    const one = gate();
    expect(await allowed(60, (at) => one.admits(page(at), doi(at)))).toBe(30);
    expect(await one.admits(page(0, 8), doi(0))).toBe(true);
    now += MINUTE;
    expect(await allowed(60, (at) => one.admits(page(100 + at), doi(100 + at)))).toBe(20);
  });

  test('that a stopped background does not fill', async () => {
    await allowed(30, (at) => gate().admits(page(at), doi(at)));
    expect(await gate().admits(page(99), doi(99))).toBe(false);
  });

  test('of questions about its one paper', async () => {
    const one = gate();
    expect(await allowed(200, () => one.admits(page(), doi(1)))).toBe(100);
  });

  test('of forced questions and of opened pages, click or not', async () => {
    const one = gate();
    expect(await allowed(200, () => one.mayForce(page()))).toBe(3);
    expect(await allowed(20, () => one.mayOpenPage(page()))).toBe(4);
  });

  test('of requests; beyond it services are "asked too often", which the reader sees as not checked', async () => {
    let sent = 0;
    const net: Net = {
      async ask() {
        sent += 1;
        return { ok: false, reason: 'offline', retryAt: null, at: now };
      },
    };
    const ofTab = gate().netFor(page(), net);
    for (let at = 0; at < 60; at += 1) await ofTab.ask('https://api.crossref.org/works/10.5555%2Fx');
    expect(sent).toBe(40);
    expect(await ofTab.ask('https://api.crossref.org/works/10.5555%2Fx')).toMatchObject({ ok: false, reason: 'rate-limited' });
  });

  test('and without a click nothing of it', async () => {
    const one = createPageGate(self, { hasClick: async () => false, idsIn: async () => new Set() }, () => now);
    await one.admits(page(), doi(1));
    expect([await one.mayForce(page()), await one.maySave(page(), doi(1)), await one.mayOpenPage(page()), await one.hasClick(page())]).toEqual([false, false, false, false]);
  });
});
