import type { Settings } from '@/lib/model/settings';
import type { WatchChange } from '@/lib/model/watch';
import type { LiveGate } from '@/lib/net/live-gate';
import type { Net } from '@/lib/net/net';
import { withSignal } from '@/lib/net/with-signal';
import { forgetWatched, readEntriesById, readWatchedKeys, rewriteChanges } from '@/lib/storage/watch-store';
import { checkFromList, lastHeard, presentList } from './check-from-list';
import { checkLive } from './check-live';
import { KEPT, STEP } from './keep-up';
import { pauses, WatchEnded } from './pauses';
import { watchEntries } from './watch-entries';
import { announceWatch } from './watch-events';

/** Changes of saved papers that come together are looked at together, in milliseconds. */
const GATHER = 300;

export interface WatcherDeps {
  net: Net;
  gate: Pick<LiveGate, 'begin'>;
  now(): number;
  /** The reader's settings, as far as they may be acted on. */
  settings(): Promise<Settings>;
  /** Whether all windows are private ones: then nobody is asked. */
  isPrivateOnly(): Promise<boolean>;
  /** Holds the background up while the work goes on. */
  keepAlive<Value>(work: Promise<Value>): Promise<Value>;
  /** Called when something changed, or was seen. */
  onChanged(): Promise<void>;
  wait?(milliseconds: number): Promise<void>;
}

export type Watcher = ReturnType<typeof createWatcher>;

/** Watches the saved papers: one piece of work at a time, each of which can be stopped at any moment. */
export function createWatcher(deps: WatcherDeps) {
  let tail: Promise<void> = Promise.resolve();
  let controller = new AbortController();
  let gathered: Set<string> | null = null;
  const wait = deps.wait ?? ((milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

  /**
   * Does work after the work before it, if the watch is on. What fails is said and not thrown.
   * @param tells whether it is told of where nothing was found too
   */
  function inTurn(work: (signal: AbortSignal) => Promise<WatchChange[]>, tells = false): Promise<void> {
    const turn = doAfter(tail, work, tells);
    tail = turn;
    return turn;
  }

  async function doAfter(before: Promise<void>, work: (signal: AbortSignal) => Promise<WatchChange[]>, tells: boolean): Promise<void> {
    await before;
    const found = await findings(work);
    if (found.length > 0 || tells) await changed().catch((error: unknown) => console.error(error));
  }

  async function findings(work: (signal: AbortSignal) => Promise<WatchChange[]>): Promise<WatchChange[]> {
    try {
      return (await deps.settings()).watch ? await deps.keepAlive(work(controller.signal)) : [];
    } catch (error) {
      // What could not be written now is done at the next start; the watch itself goes on.
      if (!(error instanceof WatchEnded)) console.error(error);
      return [];
    }
  }

  async function changed(): Promise<void> {
    announceWatch();
    await deps.onChanged();
  }

  async function lookAt(ids: readonly string[]): Promise<WatchChange[]> {
    const [{ origin, at }, heard] = await Promise.all([presentList(), lastHeard()]);
    const changes: WatchChange[] = [];
    for (let from = 0; from < ids.length; from += STEP) {
      const some = ids.slice(from, from + STEP);
      const entries = await readEntriesById(some);
      changes.push(...(await watchEntries(entries, { list: { origin, at }, heard, now: deps.now() })));
      const gone = some.filter((id) => entries.every((entry) => entry.id !== id));
      if (gone.length > 0) await forgetWatched(await readWatchedKeys(gone), deps.now() - KEPT);
    }
    return changes;
  }

  async function askLive(signal: AbortSignal): Promise<WatchChange[]> {
    const mayAsk = async (): Promise<boolean> => {
      const { watch, watchLive, liveChecks } = await deps.settings();
      return !signal.aborted && watch && watchLive && liveChecks && !(await deps.isPrivateOnly());
    };
    // Between two questions too: what the reader takes back holds for what is on its way.
    const waitUnlessEnded = async (milliseconds: number): Promise<void> => {
      await wait(milliseconds);
      if (signal.aborted) throw new WatchEnded('the watch was ended');
    };
    const { mailto } = await deps.settings();
    return checkLive({ net: withSignal(deps.net, signal), mailto, now: deps.now, wait: waitUnlessEnded, mayAsk });
  }

  const fromList = (signal: AbortSignal) => checkFromList(deps.now(), pauses(signal));

  return {
    /** Checks all papers against the list on this machine, if that is not done yet. No request. */
    checkFromList: () => inTurn(fromList),

    /** Asks Crossref and PubMed about the papers whose turn has come, if the reader allowed it. */
    checkLive(): Promise<void> {
      return inTurn(async (ended) => {
        // Begun before the settings are read, so that consent taken back at any moment from now on counts.
        const turn = deps.gate.begin();
        return askLive(AbortSignal.any([ended, turn.signal])).finally(turn.done);
      });
    },

    /**
     * Looks at saved papers that changed, soon; several calls in a row are one.
     * @param ids none: any paper may have changed
     */
    entriesChanged(ids: readonly string[]): void {
      // Told in any case: changes of a paper that is removed count no more, and those of one that is back count again.
      if (ids.length === 0) {
        void inTurn(fromList, true);
        return;
      }
      if (gathered !== null) {
        for (const id of ids) gathered.add(id);
        return;
      }
      gathered = new Set(ids);
      setTimeout(() => {
        const all = [...(gathered ?? [])];
        gathered = null;
        void inTurn(() => lookAt(all), true);
      }, GATHER);
    },

    /** Marks changes as seen; `null`: all of them. */
    async seen(ids: readonly string[] | null): Promise<void> {
      const which = ids === null ? null : new Set(ids);
      const now = deps.now();
      await rewriteChanges((change) => (change.seenAt === null && (which === null || which.has(change.id)) ? { ...change, seenAt: now } : change));
      await changed();
    },

    /** Ends what is under way, and waits for its end. */
    async end(): Promise<void> {
      controller.abort();
      await tail;
      controller = new AbortController();
    },
  };
}
