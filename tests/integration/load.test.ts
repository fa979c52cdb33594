import { appendFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { NO_IDS } from '@/lib/model/work';
import { MAX_ANSWERS } from '@/lib/storage/answer-cache';
import { database } from '@/lib/storage/database';
import { MAX_REQUESTS } from '@/lib/storage/request-log';
import { crossrefWork } from '@/tests/fixtures/answers/crossref-work';
import { strictServices, type StrictServices } from '../support/strict-services';
import { PAGE, startTestBackground, type Background } from '../support/background-harness';

/** `npm run load` does all of it; by itself the test takes a tenth. */
const FULL = process.env.CAVEAT_LOAD !== undefined;
const TABS = FULL ? 200 : 20;
const PAPERS = FULL ? 2_000 : 200;

const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

function reply(url: URL): Response {
  const doi = decodeURIComponent(url.pathname.replace(/^\/works\//, ''));
  if (url.pathname === '/works') return json({ message: { items: [] } });
  if (url.host === 'api.crossref.org') return json(crossrefWork({ DOI: doi }));
  if (url.host === 'www.ebi.ac.uk') {
    const [, asked, number] = /DOI:"(10\.5555\/load\.(\d+))"/.exec(url.searchParams.get('query') ?? '') ?? [];
    // By its number there PubMed is asked too.
    const pmid = `3${(number ?? '').padStart(7, '0')}`;
    const result = asked === undefined ? [] : [{ id: pmid, source: 'MED', pmid, doi: asked, title: 'A paper.' }];
    return json({ version: '6.9', hitCount: result.length, resultList: { result } });
  }
  return new Response('', { status: 404 });
}

let background: Background;
let services: StrictServices;
/** What the background says of anything that goes wrong. */
let failures: MockInstance;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], now: Date.parse('2026-11-27T10:00:00Z') });
  background = startTestBackground();
  services = strictServices(reply, 150);
  failures = vi.spyOn(console, 'error');
  background.answerWith((url) => services.answer(url));
  await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true, watch: false } });
});
afterEach(async () => {
  vi.useRealTimers();
  await deleteEverything();
  await fakeBrowser.storage.session.clear();
  vi.unstubAllGlobals();
});

const ids = (number: number) => ({ ...NO_IDS, doi: `10.5555/load.${number}` });
const tabOf = (id: number) => ({ ...PAGE, tab: { id, incognito: false }, documentId: `doc-${id}`, url: `https://www.nature.com/articles/x${id}` });

function record(row: string): void {
  const file = process.env.CAVEAT_LOAD;
  if (file) appendFileSync(file, `${row}\n`);
}

/** Lets time go by, and what the database does, which has no clock, take its turns in it. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 100) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 100));
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Lets time go by until a promise has settled. @returns how long that took, in milliseconds of the driven clock */
async function until(promise: Promise<unknown>, most: number): Promise<number> {
  const from = Date.now();
  const state = { settled: false };
  void promise.then(() => (state.settled = true));
  while (!state.settled && Date.now() - from < most) await pass(100);
  expect(state.settled, 'it comes to its end').toBe(true);
  return Date.now() - from;
}

const kept = async () => {
  const db = await database();
  const session = JSON.stringify(await fakeBrowser.storage.session.get(null)).length;
  return { answers: await db.count('answers'), requests: await db.count('requests'), session };
};

test(`${TABS} tabs are opened in a minute: each gets its verdict, and no service's limit is broken`, async () => {
  const waits: Promise<number>[] = [];
  for (let tab = 1; tab <= TABS; tab += 1) {
    const at = Date.now();
    waits.push(background.askOutOfTurn({ ids: ids(tab), depth: tab % 3 === 0 ? 'open' : 'view' }, tabOf(tab)).then((snapshots) => (expect(snapshots.at(-1)?.settled).toBe(true), Date.now() - at)));
    // Ten at once, as a browser opens them that begins where it ended.
    if (tab % 10 === 0) await pass(600_000 / TABS);
  }
  const all = Promise.all(waits);
  await until(all, 120_000);
  const longest = Math.max(...(await all));
  expect(longest, 'none waits for longer than a question may take').toBeLessThanOrEqual(60_000);
  expect(services.violations).toEqual([]);
  expect(failures).not.toHaveBeenCalled();
  expect([...services.counts.keys()]).toEqual(expect.arrayContaining(['api.crossref.org', 'eutils.ncbi.nlm.nih.gov']));
  record(`| ${TABS} tabs in a minute | ${TABS} reports settled, the longest after ${(longest / 1_000).toFixed(1)} s | ${[...services.counts].map(([host, count]) => `${host}: ${count}`).join(', ')} | ${services.violations.length} |`);
}, 300_000);

test(`${PAPERS} papers are looked at one after the other: what is kept is bounded, and no queue grows`, async () => {
  let half = { answers: 0, requests: 0, session: 0 };
  let slowest = 0;
  for (let number = 1; number <= PAPERS; number += 1) {
    const asked = background.ask({ ids: ids(number) }, tabOf(1 + (number % 7)));
    slowest = Math.max(slowest, await until(asked, 40_000));
    await pass(2_000);
    if (number === PAPERS / 2) half = await kept();
  }
  const whole = await kept();
  expect(whole.answers).toBeLessThanOrEqual(MAX_ANSWERS);
  expect(whole.requests).toBeLessThanOrEqual(MAX_REQUESTS);
  // What the browser's memory holds for tabs depends on the tabs, and not on how much was read.
  expect(whole.session).toBeLessThanOrEqual(half.session * 1.5 + 2_000);
  expect(slowest, 'the last question is no slower than the first').toBeLessThanOrEqual(10_000);
  expect(services.violations).toEqual([]);
  expect(failures).not.toHaveBeenCalled();
  record(`| ${PAPERS} papers, one after the other | ${whole.answers} answers kept of at most ${MAX_ANSWERS}, ${whole.requests} requests on record of at most ${MAX_REQUESTS}, ${whole.session} characters in the browser's memory; the slowest report ${(slowest / 1_000).toFixed(1)} s | ${[...services.counts].map(([host, count]) => `${host}: ${count}`).join(', ')} | ${services.violations.length} |`);
}, 600_000);

const TITLES = FULL ? 200 : 20;

test(`${TITLES} titles are looked up, five at once, while papers are opened: each gets an answer, and lists have a limit of their own`, async () => {
  const waits: Promise<unknown>[] = [];
  const unanswered: unknown[] = [];
  const looked = (at: number) => background.command({ type: 'look-up', text: `A title of paper ${at} that nobody here has heard of`, tabId: null });
  for (let at = 1; at <= TITLES; at += 1) {
    waits.push(looked(at).then((found) => (found.ok && found.value.notAsked === null) || unanswered.push(found)));
    waits.push(background.askOutOfTurn({ ids: ids(at), depth: 'open' }, tabOf(at)));
    if (at % 5 === 0) await pass(6_000);
  }
  await until(Promise.all(waits), 60_000);
  expect(unanswered).toEqual([]);
  expect(services.counts.get('api.crossref.org (lists)')).toBe(TITLES);
  expect(services.violations).toEqual([]);
  expect(failures).not.toHaveBeenCalled();
  record(`| ${TITLES} titles looked up, five at once, while as many papers are opened | ${TITLES} answers | ${[...services.counts].map(([host, count]) => `${host}: ${count}`).join(', ')} | ${services.violations.length} |`);
}, 300_000);

const VIEWS = FULL ? 1_000 : 200;

test(`${VIEWS} views of articles with online checks off: not one request, whatever the page's scripts ask for`, async () => {
  await background.command({ type: 'set-settings', patch: { liveChecks: false, openAlex: true, watch: true, watchLive: true } });
  let answered = 0;
  for (let view = 1; view <= VIEWS; view += 1) {
    const sender = tabOf(1 + (view % 5));
    const asked = background.ask({ ids: ids(view), depth: view % 3 === 0 ? 'open' : 'view', force: view % 4 === 0 }, sender);
    await until(asked, 40_000);
    answered += (await asked).at(-1)?.settled ? 1 : 0;
    if (view % 10 === 0) {
      const entries = [{ doi: `10.5555/cited.${view}`, pmid: null, pmcid: null }];
      await until(background.command({ type: 'check-list', kind: 'references', entries }, sender), 10_000);
      await until(background.command({ type: 'explain-entries', entries }, sender), 10_000);
      await until(background.command({ type: 'save-work', ids: ids(view), title: 'T' }), 10_000);
      await until(background.command({ type: 'look-up', text: 'A title of a paper that nobody here knows of', tabId: null }), 10_000);
    }
    await pass(500);
  }
  expect(answered).toBe(VIEWS);
  expect(background.requests).toEqual([]);
  record(`| ${VIEWS} views with online checks off | ${answered} reports settled | none | 0 |`);
}, 600_000);
