import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { createLiveGate } from '@/lib/net/live-gate';
import type { Net } from '@/lib/net/net';
import { STARTER_NOTICES } from '@/lib/notices/known/starter-notices';
import { saveWork } from '@/lib/reading-list/reading-list';
import { readChanges } from '@/lib/storage/watch-store';
import { createWatcher, type Watcher } from '@/lib/watch/watcher';
import { useFreshDatabase } from '../storage/fresh-database';
import { work } from '../storage/samples';

useFreshDatabase();

/** The watch over some saved papers with everything allowed. */
async function watcherOf(papers: number, net: Net, onChanged: () => Promise<void> = async () => undefined): Promise<Watcher> {
  for (let at = 0; at < papers; at += 1) await saveWork(work({ doi: `10.5555/watched.${at}`, pmid: null }), [], 1);
  const watcher = createWatcher({
    net,
    gate: createLiveGate(),
    now: () => Date.UTC(2026, 11, 1),
    settings: async () => ({ ...DEFAULT_SETTINGS, watch: true, watchLive: true, liveChecks: true }),
    isPrivateOnly: async () => false,
    keepAlive: (done) => done,
    onChanged,
    wait: async () => undefined,
  });
  await watcher.checkFromList();
  return watcher;
}

const nothing = { ok: true, response: { status: 404, contentType: 'application/json', body: '' }, at: Date.UTC(2026, 11, 1) } as const;

test('a watch that the reader ends asks nothing more, in the middle of a round too', async () => {
  let asked = 0;
  let ended: Promise<void> | null = null;
  const watcher: Watcher = await watcherOf(100, {
    async ask() {
      asked += 1;
      ended ??= watcher.end();
      return nothing;
    },
  });
  await watcher.checkLive();
  await ended;
  expect(asked).toBe(1);
});

test('what is found in changed papers is told once', async () => {
  let told = 0;
  const watcher = await watcherOf(0, { ask: async () => nothing }, async () => void (told += 1));
  // Every copy of Caveat knows that this one was retracted.
  const { id } = await saveWork(work({ doi: STARTER_NOTICES[0]?.subject.doi ?? null, pmid: null }), [], 1);
  watcher.entriesChanged([id]);
  await vi.waitFor(async () => expect(await readChanges()).toHaveLength(1));
  await watcher.checkFromList();
  expect(told).toBe(1);
});

test('a watch that cannot tell goes on', async () => {
  const watcher = await watcherOf(0, { ask: async () => nothing }, async () => Promise.reject(new Error('no badge')));
  const said = vi.spyOn(console, 'error').mockReturnValue();
  watcher.entriesChanged([]);
  await watcher.checkFromList();
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1));
});
