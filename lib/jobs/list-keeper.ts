import type { ListCheck, ListOrigin, ListRefusal, ListState, ListTask } from '@/lib/model/list-state';
import { FileError, fetchFile } from '@/lib/net/fetch-file';
import { CSV_FILE } from '@/lib/net/file-types';
import { listSummary } from '@/lib/notices/known/ask-notice-list';
import { CsvError } from '@/lib/sources/retraction-watch/csv-reader';
import { NotRetractionWatch } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import { deleteMeta, getMeta, setMeta } from '@/lib/storage/meta';
import { countLists, currentList, dropOtherLists } from '@/lib/storage/notice-lists';
import { refusalOf } from './file-refusal';
import { listFromCsv } from './list-from-csv';
import { Cancelled, createSteps, type Steps } from './steps';
import { storeList } from './store-list';
import { ListRefused, updateNotices } from './update-notices';

/** Crossref's public copy of the Retraction Watch data. */
export const RETRACTION_WATCH_FILE = 'https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv';

/** The file has 66 MB; what is three times as large is another one. */
const MAX_CSV = 200_000_000;
/** Not more than once a day; a little less, so that a daily alarm never comes a minute too early. */
const DAY = 23 * 3_600_000;
/** After a failure the address is left alone for an hour. */
const HOUR = 3_600_000;

export interface KeeperDeps {
  now(): number;
  /** The update address; empty where there is none. */
  address(): Promise<string>;
  send?: typeof fetch;
  /** Called when another list answers. */
  onRenewed(): void;
  /** Holds the background up while the work goes on. */
  keepAlive<Value>(work: Promise<Value>): Promise<Value>;
  /** The steps of a task; tests let them fail. */
  steps?(task: ListTask, signal: AbortSignal): Steps;
}

/** A file of text that the reader gave, in pieces. */
export interface GivenFile {
  size: number | null;
  pieces: AsyncIterable<string>;
}

export type ListKeeper = ReturnType<typeof createListKeeper>;

/**
 * Looks after the notice list: one task at a time, each leaving behind what came of it. The list that
 * answers is never touched before its successor has been read back and checked.
 */
export function createListKeeper(deps: KeeperDeps) {
  let running: { task: ListTask; controller: AbortController; done: Promise<ListCheck> } | null = null;

  type Work = (steps: Steps, signal: AbortSignal) => Promise<{ result: 'renewed' | 'current'; etag: string | null }>;

  /** Starts a task, unless one is under way; that one's end is then what is waited for. */
  function start(origin: ListOrigin, work: Work): Promise<ListCheck> {
    if (running) return running.done;
    const controller = new AbortController();
    const task: ListTask = { origin, phase: 'asking', done: 0, of: null, startedAt: deps.now() };
    const steps = (deps.steps ?? createSteps)(task, controller.signal);
    const done = deps.keepAlive(run(task, () => work(steps, controller.signal))).finally(() => (running = null));
    running = { task, controller, done };
    return done;
  }

  async function run(task: ListTask, work: () => ReturnType<Work>): Promise<ListCheck> {
    const check: ListCheck = { at: deps.now(), origin: task.origin, result: 'refused', reason: null, etag: null };
    try {
      const before = await getMeta('noticeTask');
      const goesOn = before?.origin === task.origin ? before : null;
      await setMeta('noticeTask', { origin: task.origin, startedAt: task.startedAt, manifest: goesOn?.manifest ?? null, etag: goesOn?.etag ?? null });
      Object.assign(check, await work());
    } catch (error) {
      if (error instanceof Cancelled || (error instanceof FileError && error.problem === 'cancelled')) check.result = 'cancelled';
      else check.reason = reasonOf(error);
    }
    check.at = deps.now();
    // A storage that cannot even note this will be asked again at the next start.
    await Promise.all([setMeta('noticeCheck', check), deleteMeta('noticeTask')]).catch((error: unknown) => console.error(error));
    if (check.result !== 'renewed') await dropOtherLists().catch((error: unknown) => console.error(error));
    else deps.onRenewed();
    return check;
  }

  async function update(): Promise<ListCheck> {
    const [address, last] = [await deps.address(), await getMeta('noticeCheck')];
    const etag = last?.origin === 'update' && last.result !== 'refused' ? last.etag : null;
    return start('update', (steps, signal) => {
      if (address === '') throw new ListRefused('address');
      return updateNotices({ address, etag, now: deps.now(), steps, signal, send: deps.send });
    });
  }

  function takeCsv(file: GivenFile, isFresh: boolean): Promise<ListCheck> {
    return start('retraction-watch', async (steps, signal) => {
      // Nobody knows how long the text of a packed file will be.
      const size = file.size === 0 ? null : file.size;
      const files = await listFromCsv({ pieces: untilCancelled(file.pieces, signal), size, now: deps.now(), isFresh, steps });
      if (files.entries === 0) throw new NotRetractionWatch('no row could be used');
      const problem = await storeList(files, 'retraction-watch', deps.now(), steps);
      if (problem !== null) throw new ListRefused(problem);
      return { result: 'renewed', etag: null };
    });
  }

  return {
    update,
    takeCsv,

    /** Builds the list from the public address of the Retraction Watch data. */
    downloadRetractionWatch(): Promise<ListCheck> {
      return start('retraction-watch', async (steps, signal) => {
        const answer = await fetchFile({ url: RETRACTION_WATCH_FILE, why: 'retraction-watch', limit: MAX_CSV, types: CSV_FILE, signal }, deps.send);
        const files = await listFromCsv({ pieces: decoded(answer.pieces), size: answer.length, now: deps.now(), isFresh: true, steps });
        if (files.entries === 0) throw new NotRetractionWatch('no row could be used');
        const problem = await storeList(files, 'retraction-watch', deps.now(), steps);
        if (problem !== null) throw new ListRefused(problem);
        return { result: 'renewed', etag: null };
      });
    },

    /**
     * Takes the list in that came with Caveat, after an installation or an update, if it is newer than the
     * one at hand. A list that the reader built is the reader's.
     */
    async takePackage(built: number | null, read: (path: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<void> {
      const current = await currentList();
      if (built === null || running || current?.origin === 'retraction-watch' || (current && current.built >= built)) return;
      await start('package', async (steps) => {
        const [index, details] = [await read('notices/notices.index'), await read('notices/notices.details')];
        const problem = await storeList({ index, details }, 'package', deps.now(), steps);
        if (problem !== null) throw new ListRefused(problem);
        return { result: 'renewed', etag: null };
      });
    },

    /** Ends the task under way, if there is one. */
    async cancel(): Promise<void> {
      running?.controller.abort();
      await running?.done;
    },

    /**
     * To be called at each start of the background: deletes what a task that was cut off has left over. A
     * renewal from the update address goes on; a file of the reader's is gone with the page that gave it.
     */
    async resume(): Promise<void> {
      if (running) return;
      if ((await countLists()) > 1 || ((await countLists()) === 1 && (await currentList()) === null)) await dropOtherLists();
      const task = await getMeta('noticeTask');
      if (!task) return;
      if (task.origin === 'update' && (await deps.address()) !== '') await update();
      else {
        await setMeta('noticeCheck', { at: deps.now(), origin: task.origin, result: 'refused', reason: 'interrupted', etag: null });
        await deleteMeta('noticeTask');
      }
    },

    /** Renews the list if the last attempt is long enough ago. */
    async updateIfDue(): Promise<void> {
      const last = await getMeta('noticeCheck');
      const isOwn = last?.origin === 'update';
      const wait = isOwn && last.result === 'refused' ? HOUR : DAY;
      if (isOwn && deps.now() - last.at < wait && deps.now() >= last.at) return;
      if ((await deps.address()) !== '') await update();
    },

    async state(): Promise<ListState> {
      return { list: await listSummary(), check: (await getMeta('noticeCheck')) ?? null, task: running ? { ...running.task } : null };
    },
  };
}

/** Pieces of a page's file until the reader cancels: the page may never send another one. */
async function* untilCancelled(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  const cancelled = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Cancelled('cancelled')), { once: true }));
  cancelled.catch(() => undefined);
  const iterator = pieces[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([iterator.next(), cancelled]);
    if (done) return;
    yield value;
  }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function reasonOf(error: unknown): ListRefusal {
  if (error instanceof ListRefused) return error.reason;
  if (error instanceof FileError && error.problem !== 'cancelled') return refusalOf(error.problem);
  if (error instanceof NotRetractionWatch || error instanceof CsvError) return 'not-retraction-watch';
  if (error instanceof GivenFileClosed) return 'interrupted';
  console.error(error);
  return 'storage';
}

/** The page that gave a file was closed before all of it had come. */
export class GivenFileClosed extends Error {}
