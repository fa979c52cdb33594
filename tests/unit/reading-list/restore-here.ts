import { blobOf } from '@/lib/platform/blob-of';
import { fileText } from '@/lib/platform/file-text';
import { ownDataCommands } from '@/lib/background/commands/own-data-commands';
import { createLiveGate } from '@/lib/net/live-gate';
import type { command } from '@/lib/messaging/command';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import { BackupFault, readBackup } from '@/lib/reading-list/read-backup';
import { changedSettings } from '@/lib/reading-list/restored-settings';
import { sendRestore } from '@/lib/reading-list/send-restore';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { getSettings } from '@/lib/settings/settings';
import { createRouter, type Handlers } from '@/lib/messaging/router';

/** The page's side and the background's in one: messages are copied, as the browser copies them. */
export function sendHere(now: number, heard: (message: object) => void = () => undefined): typeof command {
  const base = 'chrome-extension://caveat/';
  const route = createRouter({ id: 'caveat', baseUrl: base }, ownDataCommands(createLiveGate(), () => now) as Handlers);
  const send = async (message: { type: string }) => {
    heard(message);
    return route(structuredClone(message), { id: 'caveat', origin: base.slice(0, -1), url: `${base}reading-list.html` });
  };
  return send as unknown as typeof command;
}

export async function backupText(now = 1_000): Promise<string> {
  return (await blobOf(writeBackup(now), 'text/plain')).text();
}

/** Restores a backup as the list page does. @param settings `all`: the reader takes over those of the file */
export async function restoreText(
  text: string,
  { settings = null, now = 5_000 }: { settings?: Partial<Settings> | 'all' | null; now?: number } = {},
): Promise<{ ok: true; value: ImportResult } | { ok: false; problem: Problem }> {
  try {
    const { records, settings: inFile } = await readBackup(fileText(new Blob([text])));
    const agreed = settings === 'all' ? changedSettings(inFile, await getSettings()) : settings;
    return await sendRestore(records, agreed, sendHere(now), () => undefined);
  } catch (error) {
    if (error instanceof BackupFault) return { ok: false, problem: error.problem };
    throw error;
  }
}
