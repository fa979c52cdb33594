import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { getSettings } from '@/lib/settings/settings';
import { noteFault } from '../support/note-fault';
import { filledList, NOTE, WRITING_COMMANDS, type Message } from '../support/writing-commands';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';
import { fillDisk } from '../support/full-disk';

let background: Background;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  background = startTestBackground();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
});

const papers = async () => (await allEntries()).map(({ id, note, tags }) => [id, note, tags]);

test.each(WRITING_COMMANDS)('%s that finds no room at any of its writes says so, changes nothing, and works once there is room', async (name, message) => {
  const of = await filledList(background);
  // What was announced is looked at by the watch first: its writes are none of the command's.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const [before, settings] = [await papers(), await getSettings()];
  const attempt = async (after: number): Promise<string> => {
    const writes = fillDisk(after);
    const reply = await background.command(message(of) as Message, OWN_PAGE);
    const had = writes();
    vi.restoreAllMocks();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return reply.ok ? `done after ${had > 0 ? 'some writes' : 'none'}` : reply.problem.code;
  };
  let outcome = await attempt(0);
  let injected = 1;
  for (let after = 1; !outcome.startsWith('done'); after += 1) {
    expect(outcome, `after ${after - 1} writes`).toBe('full');
    expect(await papers()).toEqual(before);
    expect(await getSettings()).toEqual(settings);
    expect(await (await blobOf(writeBackup(9), '')).text()).toContain(NOTE);
    outcome = await attempt(after);
    injected += 1;
  }
  expect(outcome).toBe('done after some writes');
  noteFault({ fault: 'no room at one of the writes', where: name, times: injected - 1, lost: 0 });
});
