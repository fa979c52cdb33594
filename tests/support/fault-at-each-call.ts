import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { closeDatabase } from '@/lib/storage/database';
import { entrySchema } from '@/lib/storage/entry-schema';
import { OWN_PAGE, startTestBackground, type Background } from './background-harness';
import { noteFault } from './note-fault';
import { filledList, WRITING_COMMANDS, type FilledList, type Message } from './writing-commands';

/** A fault that can be put into one call of the storage. */
export interface FaultAtACall {
  /** As the table in docs/reliability.md names it. */
  fault: string;
  /** Puts it into the call of that number, until all mocks are restored. @returns says how many calls there were */
  inject(number: number): () => number;
  /** The commands that it can hit; all that write, if left out. */
  commands?: typeof WRITING_COMMANDS;
  /** The command finds no database open. */
  opens?: boolean;
  /** What is tried again by itself: the command does not fail. */
  isSurvived?: boolean;
}

/** Codes of refusals that say what became of a thing, and not that something went wrong. */
const SETTLED = ['given-up', 'not-found', 'same', 'conflict'];

let background: Background;
/** What the backgrounds listen on. */
const channels = new Set<BroadcastChannel>();

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

/** Tests each writing command with a fault at each of its calls: all of it is done or nothing, and nothing is lost. */
export function testAtEachCall({ fault, inject, commands = WRITING_COMMANDS, opens = false, isSurvived = false }: FaultAtACall): void {
  describe(`${fault}:`, () => {
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

    test.each(commands)('%s: all of it is done or nothing, and the note is there', async (name, message) => {
      let of = await began();
      const before = await kept();
      await background.command(message(of) as Message, OWN_PAGE);
      const after = await kept();
      let injected = 0;
      for (let number = 1; number < 200; number += 1) {
        await deleteEverything();
        of = await began();
        if (opens) await closeDatabase();
        const calls = inject(number);
        const reply = await background.command(message(of) as Message, OWN_PAGE);
        const isHit = calls() >= number;
        await restart();
        expect([before, after], `at call ${number}`).toContain(await kept());
        expect(reply.ok || !isSurvived, `${JSON.stringify(reply)} at call ${number}`).toBe(true);
        // What was said to be done is done, though what comes after it failed.
        expect(!reply.ok || (await kept()) === after, `said to be done at call ${number}`).toBe(true);
        for (const entry of await allEntries()) expect(entrySchema.safeParse(entry).success).toBe(true);
        expect(await (await blobOf(writeBackup(9), '')).text()).toMatch(/"end":\{"records":\d+\}\}\s*$/);
        if (!isHit) break;
        injected += 1;
        // Asked again, as pages ask again, it comes to its end.
        const again = await background.command(message(of) as Message, OWN_PAGE);
        expect(again.ok || SETTLED.includes(again.problem.code), `${JSON.stringify(again)} at call ${number}`).toBe(true);
      }
      expect(injected).toBeGreaterThan(0);
      noteFault({ fault, where: name, times: injected, lost: 0 });
    }, 300_000);
  });
}
