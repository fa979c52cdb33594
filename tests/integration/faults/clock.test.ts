import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { NO_IDS } from '@/lib/model/work';
import { createHostQueue } from '@/lib/net/host-queue';
import { allEntries } from '@/lib/reading-list/reading-list';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { getAnswers } from '@/lib/storage/answer-cache';
import { beginSteps, sweepSteps } from '@/lib/storage/pack-steps';
import { noteRequest, readRequests, sweepRequests } from '@/lib/storage/request-log';
import { readLog } from '@/lib/storage/watch-log';
import { LONGEST_REST, readChanges } from '@/lib/storage/watch-store';
import { allSnapshots, MAX_SNAPSHOTS } from '@/lib/storage/snapshot-store';
import { database } from '@/lib/storage/database';
import { crossrefWork, update } from '@/tests/fixtures/answers/crossref-work';
import { noteFault } from '@/tests/support/note-fault';
import { OWN_PAGE, startTestBackground, type Background } from '@/tests/support/background-harness';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const YEAR = 365 * 86_400_000;
const IDS = { ...NO_IDS, doi: '10.5555/paper' };

let background: Background;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  background = startTestBackground();
  await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
});
afterEach(async () => {
  vi.useRealTimers();
  await deleteEverything();
  await fakeBrowser.storage.session.clear();
  vi.unstubAllGlobals();
});

const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
/** Crossref answers with this record, also where it is asked about many; nobody else answers. */
function crossrefSays(fields: Record<string, unknown>): void {
  const record = crossrefWork(fields);
  const many = { status: 'ok', message: { 'total-results': 1, items: [record.message] } };
  background.answerWith((url) => {
    if (url.host !== 'api.crossref.org') return new Response('', { status: 404 });
    return url.pathname.startsWith('/works/10.5555') ? json(record) : url.pathname === '/works' ? json(many) : new Response('', { status: 404 });
  });
}

const JUMPS = [
  ['ten years ahead, and then right', NOW + 10 * YEAR, NOW],
  ['right, and then a year behind', NOW, NOW - YEAR],
] as const;

test.each(JUMPS)('a clock that was %s: a retraction of today is seen, kept and stands with the saved paper', async (name, first, then) => {
  vi.setSystemTime(first);
  await background.command({ type: 'save-work', ids: IDS, title: 'T' });
  crossrefSays({});
  await background.ask({ ids: IDS, depth: 'view' });
  vi.setSystemTime(then);
  // An answer of the same moment would do; a background that starts again has none.
  background = startTestBackground();
  crossrefSays({ 'updated-by': [update('10.5555/notice', 'retraction')] });
  const snapshots = await background.ask({ ids: IDS, depth: 'view' });
  expect(snapshots.at(-1)?.verdict.word).toBe('retracted');
  const [entry] = await allEntries();
  for (const answers of [await getAnswers(IDS), entry?.evidence ?? []]) {
    expect(answers.find(({ source }) => source === 'crossref')?.assertions.map(({ type }) => type)).toEqual(['retraction']);
  }
  noteFault({ fault: `the clock is ${name}`, where: 'reports, cache, saved papers', times: 1, lost: 0 });
});

test.each(JUMPS)('a clock that was %s: a host that asked for a pause is asked again within a day', async (name, first, then) => {
  vi.setSystemTime(first);
  background.answerWith(() => new Response('', { status: 429, headers: { 'retry-after': '3600' } }));
  await background.ask({ ids: IDS, depth: 'view' });
  vi.setSystemTime(then);
  crossrefSays({});
  // Also a background that was stopped meanwhile, and reads the pauses again.
  background = startTestBackground();
  crossrefSays({});
  expect((await background.ask({ ids: IDS, depth: 'view' })).at(-1)?.verdict.word).toMatch(/^(?:noneFound|partlyChecked)$/);
  noteFault({ fault: `the clock is ${name}`, where: 'Retry-After', times: 1, lost: 0 });
});

test.each(JUMPS)('a clock that was %s: the snapshot that is taken next is kept', async (name, first, then) => {
  await background.command({ type: 'save-work', ids: IDS, title: 'T' });
  for (let at = 0; at < MAX_SNAPSHOTS; at += 1) await takeSnapshot('bulk', first + at);
  const { id } = await takeSnapshot('bulk', then);
  const kept = await allSnapshots();
  expect(kept.map((snapshot) => snapshot.id)).toContain(id);
  expect(kept).toHaveLength(MAX_SNAPSHOTS);
  noteFault({ fault: `the clock is ${name}`, where: 'snapshots', times: MAX_SNAPSHOTS + 1, lost: 0 });
});

test('requests that were noted ten years ahead are not kept for ten years, and those of today are', async () => {
  await noteRequest({ at: NOW + 10 * YEAR, host: 'ahead.example', why: 'paper' });
  await noteRequest({ at: NOW, host: 'today.example', why: 'paper' });
  expect((await readRequests(NOW)).map(({ host }) => host)).toEqual(['today.example']);
  await sweepRequests(NOW);
  expect(await (await database()).count('requests')).toBe(1);
  noteFault({ fault: 'the clock is ten years ahead, and then right', where: 'record of requests', times: 2, lost: 0 });
});

test('an import of a pack that was left when the clock was ahead is swept away', async () => {
  const key = await beginSteps({ id: 'p', title: 'P', author: null, license: null, edition: null, source: null }, NOW + 10 * YEAR);
  await (await database()).put('ownSummaries', { id: `${key}/s`, packId: key } as never);
  expect(await sweepSteps(NOW)).toBe(1);
  noteFault({ fault: 'the clock is ten years ahead, and then right', where: 'an import of a pack', times: 1, lost: 0 });
});

test.each([3_600_000, YEAR])('a clock that goes back by %i ms keeps no question waiting in the queue of a host', async (back) => {
  let time = NOW;
  const slept: number[] = [];
  const clock = { now: () => time, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const queue = createHostQueue({ concurrency: 1, spacing: 1_000 }, clock);
  await queue.run(async () => undefined);
  time -= back;
  await queue.run(async () => undefined);
  await queue.run(async () => undefined);
  expect(Math.max(0, ...slept)).toBeLessThanOrEqual(1_000);
  noteFault({ fault: 'the clock goes back while questions are asked', where: 'queue of a host', times: 1, lost: 0 });
});

test.each(JUMPS)('a clock that was %s: the watch asks about a saved paper within its usual rest, and notes what it finds', async (name, first, then) => {
  vi.setSystemTime(first);
  await background.command({ type: 'save-work', ids: IDS, title: 'T' });
  await background.command({ type: 'set-settings', patch: { watchLive: true } });
  crossrefSays({});
  const checks = async () => (await readLog()).filter(({ source }) => source === 'crossref').length;
  const check = async (number: number) => {
    await background.command({ type: 'watch-now' }, OWN_PAGE);
    await vi.waitFor(async () => expect(await checks()).toBe(number), { timeout: 30_000 });
  };
  await check(1);
  vi.setSystemTime(then);
  crossrefSays({ 'updated-by': [update('10.5555/notice', 'retraction')] });
  // Not longer than a paper that was checked just now rests.
  vi.setSystemTime(then + LONGEST_REST + 86_400_000);
  await check(2);
  await vi.waitFor(async () => expect((await readChanges()).map(({ kind }) => kind)).toEqual(['notice']), { timeout: 30_000 });
  noteFault({ fault: `the clock is ${name}`, where: 'the watch and its log', times: 2, lost: 0 });
});
