/** One piece of work that may ask services or keep what they answered. */
export interface LiveTurn {
  /** Aborted once the reader takes the consent back or has everything deleted. */
  signal: AbortSignal;
  /** Keeps something: not once the signal is aborted. Whoever withdraws waits for its end. */
  keep<Value>(write: () => Promise<Value>, otherwise: Value): Promise<Value>;
  /** The work has come to its end, and so has everything that it asked. */
  done(): void;
}

/**
 * The one gate for all that asks services: reports, look-ups, the watch, libraries, renewals. Work begins here before it
 * reads whether it may ask. So consent that is taken back at any moment ends it: either it read the new setting, or it
 * was here already.
 */
export interface LiveGate {
  /** Begins; while somebody withdraws, with a signal that is aborted already. */
  begin(): LiveTurn;
  /** Ends when nobody withdraws any more. */
  opened(): Promise<void>;
  /** Does work that writes, but not while somebody withdraws; whoever withdraws waits for its end. */
  write<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Keeps a note of what just happened: whoever withdraws waits for it, and while everything is being deleted it is dropped. */
  note(write: () => Promise<void>): Promise<void>;
  /**
   * Takes back what was allowed: closes the gate, aborts, waits for what is being written, does the change, aborts
   * again, and opens. One after the other.
   * @param change what takes the consent back, or deletes
   * @param options.end ends further work, which may be what is waited for
   * @param options.all everything is deleted: waits for all work that writes, and not just for answers that are being kept
   */
  withdraw<Value>(change: () => Promise<Value>, options?: { end?(): Promise<unknown>; all?: boolean }): Promise<Value>;
}

/** A storage that does not answer must not keep anybody from taking consent back; milliseconds. */
const PATIENCE = 5_000;
/** An import of many papers may be under way; milliseconds. */
const PATIENCE_FOR_ALL = 60_000;

export function createLiveGate(): LiveGate {
  const turns = new Set<AbortController>();
  const keeping = new Set<Promise<unknown>>();
  const writing = new Set<Promise<unknown>>();
  /** Those who withdraw, whether they delete everything, and the end of the last of them. */
  const closing = new Set<{ all: boolean }>();
  let last: Promise<unknown> = Promise.resolve();

  function endAll(): void {
    for (const controller of turns) controller.abort();
  }

  function track<Value>(work: () => Promise<Value>, among: Set<Promise<unknown>>): Promise<Value> {
    const write = work();
    const ended = write.then(
      () => undefined,
      () => undefined,
    );
    among.add(ended);
    void ended.then(() => among.delete(ended));
    return write;
  }

  async function settled(all: boolean): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, all ? PATIENCE_FOR_ALL : PATIENCE)));
    await Promise.race([Promise.all([...keeping, ...(all ? writing : [])]), tooLong]);
    clearTimeout(timer);
  }

  async function opened(): Promise<void> {
    while (closing.size > 0) await last;
  }

  return {
    opened,
    begin() {
      const controller = new AbortController();
      if (closing.size > 0) controller.abort();
      turns.add(controller);
      return {
        signal: controller.signal,
        keep: (write, otherwise) => (controller.signal.aborted ? Promise.resolve(otherwise) : track(write, keeping)),
        done: () => void turns.delete(controller),
      };
    },
    async write(work) {
      await opened();
      return track(work, writing);
    },
    note: (write) => ([...closing].some(({ all }) => all) ? Promise.resolve() : track(write, keeping)),
    withdraw(change, { end = async () => undefined, all = false } = {}) {
      const mine = { all };
      closing.add(mine);
      endAll();
      const before = last;
      const withdrawn = (async () => {
        await before;
        try {
          await end();
          await settled(all);
          return await change();
        } finally {
          endAll();
          closing.delete(mine);
        }
      })();
      last = withdrawn.catch(() => undefined);
      return withdrawn;
    },
  };
}
