/** What the background writes by itself, with no command of the reader, where there is no room for it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { storeList } from '@/lib/jobs/store-list';
import { NO_IDS } from '@/lib/model/work';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { builtList } from '@/lib/notices/index/list-from-claims';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { readRequests } from '@/lib/storage/request-log';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { readChanges } from '@/lib/storage/watch-store';
import { getSyncStatus } from '@/lib/sync/sync-status';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';
import { fillDisk } from '../support/full-disk';
import { ANY } from '../unit/jobs/keeper-harness';

const NOTE = 'Written before the disk was full.';
const DOI = '10.5555/a';

let background: Background;
const unhandled = vi.fn<(reason: unknown) => void>();

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.windows, { getAll: async () => [{ incognito: false }] });
  process.on('unhandledRejection', unhandled);
  background = startTestBackground();
  const saved = await background.command({ type: 'save-work', ids: { ...NO_IDS, doi: DOI }, title: 'A title' }, OWN_PAGE);
  const id = saved.ok ? saved.value.entryId : '';
  await background.command({ type: 'update-entry', id, patch: { note: NOTE }, base: { note: 0 } }, OWN_PAGE);
  // The watch looks at what was announced.
  await new Promise((resolve) => setTimeout(resolve, 450));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
  process.off('unhandledRejection', unhandled);
  if (unhandled.mock.calls.length > 0) throw new Error('a failure that nobody took', { cause: unhandled.mock.calls[0]?.[0] });
});

/** Goes on with every write failing. @returns how many failed */
async function withoutRoom(run: () => Promise<void>): Promise<number> {
  const writes = fillDisk(0);
  await run();
  expect((await allEntries()).map(({ note }) => note)).toEqual([NOTE]);
  expect(await (await blobOf(writeBackup(9), '')).text()).toContain(NOTE);
  const failed = writes();
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return failed;
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 400));

test('the watch tells a change once there is room', async () => {
  const store = new ClaimStore();
  store.add({ type: 'correction', sourceType: 'Author Correction', notice: { doi: `${DOI}.n`, pmid: null }, subject: { doi: DOI, pmid: null }, inPlace: false, date: null, reasons: [], source: 'crossref' });
  const files = builtList(store, { built: Date.now(), sources: { crossref: Date.now(), 'retraction-watch': null, pubmed: null, starter: null } });
  // A background that has just started tidies away what it did not begin: once, so the second time it stays.
  expect((await storeList(files, 'update', Date.now(), ANY)) && (await storeList(files, 'update', Date.now(), ANY))).toBeNull();
  const check = async () => {
    await background.command({ type: 'watch-now' }, OWN_PAGE);
    await moment();
  };
  expect(await withoutRoom(check)).toBeGreaterThan(0);
  expect(await readChanges()).toEqual([]);
  await check();
  expect(await readChanges()).toMatchObject([{ kind: 'notice', event: { name: 'Author Correction' } }]);
});

test('sync is done once there is room', async () => {
  await background.command({ type: 'set-settings', patch: { sync: true } }, OWN_PAGE);
  await vi.waitFor(async () => expect((await getSyncStatus())?.outcome).toBe('done'), { timeout: 5_000 });
  await fakeBrowser.storage.sync.clear();
  const failed = await withoutRoom(async () => {
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync', scheduledTime: 0, persistAcrossSessions: true } as never);
    await moment();
  });
  expect(failed).toBeGreaterThan(0);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync', scheduledTime: 0, persistAcrossSessions: true } as never);
  await vi.waitFor(async () => expect(Object.keys(await fakeBrowser.storage.sync.get(null))).not.toEqual([]), { timeout: 5_000 });
});

test('a report is given without the answers and the requests being kept', async () => {
  await background.command({ type: 'set-settings', patch: { liveChecks: true } }, OWN_PAGE);
  let last: unknown;
  const failed = await withoutRoom(async () => {
    last = (await background.ask({ ids: { ...NO_IDS, doi: PLAIN_ARTICLE.doi } })).at(-1);
  });
  expect(failed).toBeGreaterThan(0);
  expect(last).toMatchObject({ type: 'snapshot', settled: true, report: { main: { status: { code: 'none-found' } } } });
  expect(background.requests.length).toBeGreaterThan(0);
  expect(await readRequests(Date.now())).toEqual([]);
});

test('a change of many that cannot be kept first is not made, and no half a snapshot is left', async () => {
  const [entry] = await allEntries();
  await withoutRoom(async () => {
    const reply = await background.command({ type: 'edit-entries', edits: [{ id: entry?.id ?? '', patch: { note: 'Other' }, base: { note: 1 } }], snapshot: true }, OWN_PAGE);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'full' } });
  });
  expect(await allSnapshots()).toEqual([]);
});
