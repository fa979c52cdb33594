import type { ListCheck, ListRefusal, ListState, ListTask } from '@/lib/model/list-state';
import { FileError, fetchFile } from '@/lib/net/fetch-file';
import { CSV_FILE } from '@/lib/net/file-types';
import { createLiveGate, type LiveGate } from '@/lib/net/live-gate';
import { listSummary } from '@/lib/notices/known/ask-notice-list';
import { CsvError } from '@/lib/sources/retraction-watch/csv-reader';
import { NotRetractionWatch } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import { deleteMeta, getMeta, setMeta } from '@/lib/storage/meta';
import { countLists, currentList, dropOtherLists } from '@/lib/storage/notice-lists';
import { refusalOf } from './file-refusal';
import { listFromCsv } from './list-from-csv';
import { Cancelled, createSteps, type Steps } from './steps';
import { storeList } from './store-list';
import { decoded, untilCancelled } from './text-pieces';
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
  /** What fetches a file ends with it. */
  gate?: Pick<LiveGate, 'begin'>;
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

/** What a task does; of each but a file of the reader's one is enough. */
type TaskKind = 'update' | 'download' | 'file' | 'package';

interface Job {
  kind: TaskKind;
  task: ListTask;
  controller: AbortController;
  done: Promise<ListCheck>;
}

/**
 * Looks after the notice list: one task at a time, each leaving behind what came of it. A task that is begun while
 * another is under way waits for its end. The list that answers is never touched before its successor has been read
 * back and checked.
 */
export function createListKeeper(deps: KeeperDeps) {
  const { gate = createLiveGate() } = deps;
  /** The first one is under way, the others wait. */
  const jobs: Job[] = [];
  /** What an earlier background left over is put in order before anything else. */
  let tidying: Promise<unknown> = Promise.resolve();

  type Work = (steps: Steps, signal: AbortSignal) => Promise<{ result: 'renewed' | 'current'; etag: string | null }>;

  /** Starts a task, or has it wait its turn. One of the same kind that is there already is what is waited for. */
  function start(kind: TaskKind, work: Work): Promise<ListCheck> {
    const same = kind === 'file' ? undefined : jobs.find((job) => job.kind === kind);
    if (same) return same.done;
    const controller = new AbortController();
    // Begun before anything is read, so that consent taken back at any moment from now on counts.
    const turn = kind === 'update' || kind === 'download' ? gate.begin() : null;
    if (turn?.signal.aborted) controller.abort();
    else turn?.signal.addEventListener('abort', () => controller.abort(), { once: true });
    const origin = kind === 'download' || kind === 'file' ? 'retraction-watch' : kind;
    const task: ListTask = { origin, phase: 'asking', done: 0, of: null, startedAt: deps.now() };
    const steps = (deps.steps ?? createSteps)(task, controller.signal);
    const before = jobs.at(-1)?.done ?? tidying;
    const job: Job = { kind, task, controller, done: deps.keepAlive(before.then(() => run(task, controller.signal, () => work(steps, controller.signal)))) };
    jobs.push(job);
    job.done = job.done.finally(() => {
      turn?.done();
      jobs.splice(jobs.indexOf(job), 1);
    });
    return job.done;
  }

  async function run(task: ListTask, signal: AbortSignal, work: () => ReturnType<Work>): Promise<ListCheck> {
    const check: ListCheck = { at: deps.now(), origin: task.origin, result: 'refused', reason: null, etag: null };
    // Of a task that was given up while it waited nothing is noted: it did nothing.
    if (signal.aborted) return { ...check, result: 'cancelled' };
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

  /** @param isAsked the reader asked for it: a newer list of the reader's own is replaced too */
  function update(isAsked = true): Promise<ListCheck> {
    return start('update', async (steps, signal) => {
      const [address, last] = [await deps.address(), await getMeta('noticeCheck')];
      if (address === '') throw new ListRefused('address');
      const etag = last?.origin === 'update' && last.result !== 'refused' ? last.etag : null;
      return updateNotices({ address, etag, isAsked, now: deps.now(), steps, signal, send: deps.send });
    });
  }

  function takeCsv(file: GivenFile, isFresh: boolean): Promise<ListCheck> {
    return start('file', async (steps, signal) => {
      // Nobody knows how long the text of a packed file will be.
      const size = file.size === 0 ? null : file.size;
      return build({ pieces: untilCancelled(file.pieces, signal), size, isFresh }, steps);
    });
  }

  /** Builds a list from the Retraction Watch data and stores it. */
  async function build(data: { pieces: AsyncIterable<string>; size: number | null; isFresh: boolean }, steps: Steps): ReturnType<Work> {
    const files = await listFromCsv({ ...data, now: deps.now(), steps });
    if (files.entries === 0) throw new NotRetractionWatch('no row could be used');
    const problem = await storeList(files, 'retraction-watch', deps.now(), steps);
    if (problem !== null) throw new ListRefused(problem);
    return { result: 'renewed', etag: null };
  }

  /** @returns whether there is an update that goes on */
  async function tidy(): Promise<boolean> {
    if ((await countLists()) > 1 || ((await countLists()) === 1 && (await currentList()) === null)) await dropOtherLists();
    const task = await getMeta('noticeTask');
    if (!task) return false;
    if (task.origin === 'update' && (await deps.address()) !== '') return true;
    await setMeta('noticeCheck', { at: deps.now(), origin: task.origin, result: 'refused', reason: 'interrupted', etag: null });
    await deleteMeta('noticeTask');
    return false;
  }

  return {
    update: () => update(),
    takeCsv,

    /** Builds the list from the public address of the Retraction Watch data. */
    downloadRetractionWatch(): Promise<ListCheck> {
      return start('download', async (steps, signal) => {
        const answer = await fetchFile({ url: RETRACTION_WATCH_FILE, why: 'retraction-watch', limit: MAX_CSV, types: CSV_FILE, signal }, deps.send);
        return build({ pieces: decoded(answer.pieces), size: answer.length, isFresh: true }, steps);
      });
    },

    /**
     * Takes the list in that came with Caveat, after an installation or an update, if it is newer than the
     * one at hand. A list that the reader built is the reader's.
     */
    async takePackage(built: number | null, read: (path: string) => Promise<Uint8Array<ArrayBuffer>>): Promise<void> {
      const current = await currentList();
      if (built === null || jobs.length > 0 || current?.origin === 'retraction-watch' || (current && current.built >= built)) return;
      await start('package', async (steps) => {
        const [index, details] = [await read('notices/notices.index'), await read('notices/notices.details')];
        const problem = await storeList({ index, details }, 'package', deps.now(), steps);
        if (problem !== null) throw new ListRefused(problem);
        return { result: 'renewed', etag: null };
      });
    },

    /** Ends the task under way and those that wait, and waits for their end. */
    async cancel(): Promise<void> {
      const all = [...jobs];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ done }) => done));
    },

    /**
     * To be called at each start of the background: deletes what a task that was cut off has left over. A
     * renewal from the update address goes on; a file of the reader's is gone with the page that gave it.
     * Nothing is done where a task has begun already: what stands there is its own.
     */
    async resume(): Promise<void> {
      if (jobs.length > 0) return;
      const tidied = tidy();
      tidying = tidied.catch(() => undefined);
      if (await tidied) await update(false);
    },

    /** Renews the list if the last attempt is long enough ago. */
    async updateIfDue(): Promise<void> {
      const last = await getMeta('noticeCheck');
      const isOwn = last?.origin === 'update';
      const wait = isOwn && last.result === 'refused' ? HOUR : DAY;
      if (isOwn && deps.now() - last.at < wait && deps.now() >= last.at) return;
      if ((await deps.address()) !== '') await update(false);
    },

    async state(): Promise<ListState> {
      return { list: await listSummary(), check: (await getMeta('noticeCheck')) ?? null, task: jobs[0] ? { ...jobs[0].task } : null, waiting: jobs.slice(1).map(({ task }) => task.origin) };
    },
  };
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
