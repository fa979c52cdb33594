import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { closeDatabase } from '@/lib/storage/database';
import { entrySchema } from '@/lib/storage/entry-schema';
import { noteFault } from '@/tests/support/note-fault';
import { filledList, WRITING_COMMANDS, type FilledList, type Message } from '@/tests/support/writing-commands';
import { OWN_PAGE, startTestBackground, type Background } from '@/tests/support/background-harness';

let background: Background;
/** What the backgrounds listen on. */
const channels = new Set<BroadcastChannel>();
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Channel = globalThis.BroadcastChannel;
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
    },
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
});

/** Each call that a background waits for: requests to the database, and the browser's own storage. */
const REQUESTS = ['put', 'add', 'get', 'getAll', 'getAllKeys', 'getKey', 'delete', 'clear', 'count', 'openCursor', 'openKeyCursor'] as const;

/**
 * From its call of this number on nothing of the background happens any more, as when the browser stops it there: the
 * transaction under way is lost, and every later call fails.
 * @param kind `stopped`: for good; `error`: this one call fails, as a disk that hiccups makes it fail
 */
function failAt(number: number, kind: 'stopped' | 'error'): () => number {
  let calls = 0;
  const fails = () => {
    calls += 1;
    return kind === 'stopped' ? calls >= number : calls === number;
  };
  for (const store of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of REQUESTS) {
      const original = (store as unknown as Record<string, unknown>)[method];
      if (typeof original !== 'function') continue;
      vi.spyOn(store as unknown as Record<string, () => unknown>, method).mockImplementation(function call(this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const request = Reflect.apply(original, this, args) as unknown;
        if (fails()) abortSoon('transaction' in this ? this.transaction : this.objectStore.transaction);
        return request;
      } as () => unknown);
    }
  }
  for (const method of ['get', 'set', 'remove'] as const) {
    const original = fakeBrowser.storage.local[method] as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(fakeBrowser.storage.local, method).mockImplementation((async (...args: unknown[]) => {
      if (fails()) throw new Error('The storage failed.');
      return original.apply(fakeBrowser.storage.local, args);
    }) as never);
  }
  return () => calls;
}

/** As a browser does it: once what was begun together with the call has begun. */
function abortSoon(transaction: IDBTransaction): void {
  queueMicrotask(() => {
    try {
      transaction.abort();
    } catch {
      // It was aborted already.
    }
  });
}

/** Everything that the reader would miss, without names that are drawn by lot. */
async function kept(): Promise<string> {
  const entries = (await allEntries()).map(({ work, note, tags, state, flag }) => JSON.stringify([work.ids, note, tags, state, flag]));
  return entries.toSorted().join('\n');
}

async function began(): Promise<FilledList> {
  // The listeners of the backgrounds before it would all look at each change.
  fakeBrowser.reset();
  for (const channel of channels) channel.close();
  channels.clear();
  background = startTestBackground();
  // What the watch reads of what was changed is none of the command's calls.
  await background.command({ type: 'set-settings', patch: { watch: false } }, OWN_PAGE);
  return filledList(background);
}

async function restart(): Promise<void> {
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await closeDatabase();
  background = startTestBackground();
}

/** Codes of refusals that say what became of a thing, and not that something went wrong. */
const SETTLED = ['given-up', 'not-found', 'same', 'conflict'];

for (const kind of ['stopped', 'error'] as const) {
  test.each(WRITING_COMMANDS)(`${kind === 'stopped' ? 'the background is stopped' : 'the storage fails once'} at each call of %s: all of it is done or nothing, and the note is there`, async (name, message) => {
    let of = await began();
    const before = await kept();
    await background.command(message(of) as Message, OWN_PAGE);
      const after = await kept();
    let injected = 0;
    for (let number = 1; number < 200; number += 1) {
      await deleteEverything();
      of = await began();
      const calls = failAt(number, kind);
      const reply = await background.command(message(of) as Message, OWN_PAGE);
      const isHit = calls() >= number;
      await restart();
      expect([before, after], `at call ${number}`).toContain(await kept());
      // What was said to be done is done, though what comes after it failed.
      if (reply.ok) expect(await kept(), `said to be done at call ${number}`).toBe(after);
      for (const entry of await allEntries()) expect(entrySchema.safeParse(entry).success).toBe(true);
      expect(await (await blobOf(writeBackup(9), '')).text()).toMatch(/"end":\{"records":\d+\}\}\s*$/);
      if (!isHit) break;
      injected += 1;
      // Asked again, as pages ask again, it comes to its end.
      const again = await background.command(message(of) as Message, OWN_PAGE);
      expect(again.ok || SETTLED.includes(again.problem.code), `${JSON.stringify(again)} at call ${number}`).toBe(true);
    }
    expect(injected).toBeGreaterThan(0);
    noteFault({ fault: kind === 'stopped' ? 'the background is stopped at each call that it waits for' : 'one call of the storage fails', where: name, times: injected, lost: 0 });
  }, 300_000);
}
