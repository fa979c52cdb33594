import type { command } from '@/lib/messaging/command';
import { MAX_RECORDS } from '@/lib/messaging/contract';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import type { Settings } from '@/lib/model/settings';
import type { BackupRecord } from './backup-records';
import { BackupFault } from './read-backup';

/** Characters of the records in one message, unless a single one is longer: far below the 64 MiB that a message may have. */
export const MESSAGE_LENGTH = 2_000_000;

/**
 * Hands the records of a backup on to the background, a few at a time, and has them count once all of them are there.
 * At the first fault of the file, or of the way, the restore is given up and nothing has changed.
 * @param settings those of the file that the reader agreed to; `null` for none
 * @param onCount hears how many have been handed on
 */
export async function sendRestore(
  records: AsyncIterable<BackupRecord>,
  settings: Partial<Settings> | null,
  send: typeof command,
  onCount: (count: number) => void,
): Promise<{ ok: true; value: ImportResult } | { ok: false; problem: Problem }> {
  const begun = await send({ type: 'restore-begin' });
  if (!begun.ok) return begun;
  const { key } = begun.value;
  let count = 0;
  let held: BackupRecord[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (held.length === 0) return;
    const reply = await send({ type: 'restore-add', key, from: count, records: held });
    if (!reply.ok) throw new BackupFault(reply.problem);
    count = reply.value.count;
    held = [];
    length = 0;
    onCount(count);
  };
  try {
    for await (const record of records) {
      // What no version could read is in the file for people.
      if ('unreadable' in record) continue;
      const size = JSON.stringify(record).length;
      if (length + size > MESSAGE_LENGTH || held.length === MAX_RECORDS) await flush();
      held.push(record);
      length += size;
    }
    await flush();
  } catch (error) {
    await send({ type: 'restore-cancel', key });
    if (error instanceof BackupFault) return { ok: false, problem: error.problem };
    throw error;
  }
  return send({ type: 'restore-commit', key, total: count, settings });
}
