// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageSession } from '@/lib/page/page-session';
import { startScout } from '@/lib/page/start-scout';

type Sent = Command<'look-around'>;
const FINDING: PageFinding = { kind: 'work', ids: { ...NO_IDS, doi: '10.5555/own' }, from: 'citation_doi', title: null, types: [] };
let ending: AbortController;

function start(more: Partial<PageSession> = {}) {
  const sent: Sent[] = [];
  const session = { finding: FINDING, navigation: 1, snapshot: { settled: false }, hosts: [], signal: ending.signal, ask: () => undefined, openedBy: 'reader', unanswered: false, ...more } as unknown as PageSession;
  startScout(session, window, async (message) => void sent.push(message));
  return { sent, session };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  placePage({ scrollTop: 0, scrollHeight: 800 });
  document.body.innerHTML =
    '<div class="alert" role="alert">This article has been retracted</div><h1>A title</h1><p>Text <a href="#ref1">1</a></p><ol><li id="ref1">A work. doi:10.5555/printed <a href="https://doi.org/10.5555/linked">Article</a></li></ol>';
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** A page of this size in a window of 800 pixels. */
function placePage(page: { scrollTop: number; scrollHeight: number }): void {
  for (const [name, value] of Object.entries({ ...page, clientHeight: 800 })) Object.defineProperty(document.documentElement, name, { configurable: true, value });
}

test('tells what may name a work, and what may be a notice, in one message', async () => {
  const { sent } = start();
  await pass(100);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ type: 'look-around', own: { doi: '10.5555/own', pmid: null, pmcid: null, arxiv: null }, links: ['https://doi.org/10.5555/linked'] });
  expect(sent[0]?.printed[0]).toMatch(/^10\.5555\/printed/);
  expect(sent[0]?.texts).toContain('This article has been retracted');
});

test('a list has no notice of its own, but rows that may be notices', async () => {
  document.body.insertAdjacentHTML('beforeend', '<a href="/1">Correction to: Worms in light</a><h3>Snails at night</h3>');
  const { sent } = start({ finding: { ...FINDING, kind: 'list' }, snapshot: null });
  await pass(100);
  expect(sent).toMatchObject([{ own: null, texts: ['Correction to: Worms in light'] }]);
});

test('a page that stays as it is is not read again', async () => {
  const { sent } = start();
  await pass(20_000);
  document.dispatchEvent(new Event('scrollend'));
  await pass(20_000);
  expect(sent).toHaveLength(1);
});

test('what comes late, and after a scroll, is read', async () => {
  const { sent } = start();
  await pass(1_000);
  document.body.insertAdjacentHTML('beforeend', '<a href="https://doi.org/10.5555/late">late</a>');
  await pass(1_000);
  expect(sent.at(-1)?.links).toContain('https://doi.org/10.5555/late');
  await pass(20_000);
  document.body.insertAdjacentHTML('beforeend', '<a href="https://doi.org/10.5555/later">later</a>');
  document.dispatchEvent(new Event('scrollend'));
  await pass(5_000);
  expect(sent.at(-1)?.links).toContain('https://doi.org/10.5555/later');
});

test('a storm of clicks and changes is looked at a few times', async () => {
  const { sent } = start();
  for (let at = 0; at < 1_000; at += 1) {
    document.body.append(document.createElement('p'));
    document.dispatchEvent(new Event('click'));
    await pass(10);
  }
  // In ten seconds: once, at three moments, and at pauses that double.
  expect(sent.length).toBeLessThan(12);
});

test('another paper of the same document is read once it has an answer', async () => {
  const { sent, session } = start();
  await pass(100);
  Object.assign(session, { navigation: 2, snapshot: null, finding: { ...FINDING, ids: { ...NO_IDS, doi: '10.5555/next' } } });
  session.onChange?.();
  await pass(100);
  expect(sent).toHaveLength(1);
  Object.assign(session, { snapshot: { settled: true } });
  session.onChange?.();
  await pass(100);
  expect(sent.map(({ own }) => own?.doi)).toEqual(['10.5555/own', '10.5555/next']);
});

test('where both scripts are, nothing is gathered any more', async () => {
  const { sent } = start({ reader: { readText: () => null, readNotices: () => [], readAgain: () => undefined }, marks: { explain: () => undefined, show: () => undefined } });
  await pass(20_000);
  expect(sent).toEqual([]);
});

test('a page of results that has its marks is left alone, since it has no notice of its own', async () => {
  const marks = { explain: () => undefined, show: () => undefined };
  const { sent } = start({ finding: { ...FINDING, kind: 'list' }, snapshot: null, marks });
  await pass(100);
  document.body.insertAdjacentHTML('beforeend', '<h3>Correction to: Worms in light</h3>');
  await pass(20_000);
  expect(sent).toEqual([]);
});

test('looks again where the machine may know more', async () => {
  const { sent, session } = start();
  await pass(100);
  session.scout?.look();
  await pass(100);
  expect(sent).toHaveLength(2);
});

test.each(['scroll', 'keydown', 'click'])('on a long page of a paper, links are gathered once at the first %s, and what was told is not told again', async (type) => {
  placePage({ scrollTop: 0, scrollHeight: 9_000 });
  const { sent } = start();
  await pass(1_000);
  expect(sent).toMatchObject([{ links: [], printed: [] }]);
  expect(sent[0]?.texts).toContain('This article has been retracted');
  document.dispatchEvent(new Event(type));
  await pass(100);
  expect(sent[1]).toMatchObject({ links: ['https://doi.org/10.5555/linked'], texts: [] });
  document.dispatchEvent(new Event(type));
  await pass(20_000);
  expect(sent).toHaveLength(2);
});

test.each([
  ['short', { scrollTop: 0, scrollHeight: 2_400 }],
  ['scrolled already', { scrollTop: 1, scrollHeight: 9_000 }],
])('a page that is %s is gathered at once', async (_, page) => {
  placePage(page);
  const { sent } = start();
  await pass(500);
  expect(sent).toMatchObject([{ links: ['https://doi.org/10.5555/linked'] }]);
  expect(sent[0]?.texts).toContain('This article has been retracted');
});

test('a reader who stays without moving gets the links too', async () => {
  placePage({ scrollTop: 0, scrollHeight: 9_000 });
  const { sent } = start();
  await pass(9_000);
  expect(sent).toHaveLength(1);
  await pass(3_000);
  expect(sent[1]?.links).toEqual(['https://doi.org/10.5555/linked']);
});

test('a list is gathered at once, however long its page is', async () => {
  placePage({ scrollTop: 0, scrollHeight: 9_000 });
  const { sent } = start({ finding: { ...FINDING, kind: 'list' }, snapshot: null });
  await pass(500);
  expect(sent).toMatchObject([{ links: ['https://doi.org/10.5555/linked'] }]);
});
