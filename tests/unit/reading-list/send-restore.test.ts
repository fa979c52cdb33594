import { expect, test, vi } from 'vitest';
import { MAX_RECORDS } from '@/lib/messaging/contract';
import type { BackupRecord } from '@/lib/reading-list/backup-records';
import { BackupFault } from '@/lib/reading-list/read-backup';
import { MESSAGE_LENGTH, sendRestore } from '@/lib/reading-list/send-restore';
import { countingBackground } from '@/tests/support/counting-background';

interface Sent {
  type: string;
  from?: number;
  total?: number;
  records?: unknown[];
}

/** A background that counts what it is handed, or refuses the step with this number. */
function background(refused = -1) {
  const { sent, send } = countingBackground<Sent>(['restore', { key: 'k' }], ({ records }) => records, refused);
  return { sent, send, sizes: () => sent.flatMap(({ records }) => (records ? [records.length] : [])) };
}

async function* recordsOf(length: number, title = '', also: object[] = []): AsyncGenerator<BackupRecord> {
  for (let index = 0; index < length; index += 1) yield { entry: { title } } as never;
  for (const record of also) yield record as never;
}

test('the records go in messages of a number that a message may have, and the reader is told how many went', async () => {
  const { sent, send, sizes } = background();
  const onCount = vi.fn<(count: number) => void>();
  expect(await sendRestore(recordsOf(2 * MAX_RECORDS + 1), null, send, onCount)).toEqual({ ok: true, value: 'done' });
  expect(sizes()).toEqual([MAX_RECORDS, MAX_RECORDS, 1]);
  expect(sent.flatMap(({ from }) => from ?? [])).toEqual([0, MAX_RECORDS, 2 * MAX_RECORDS]);
  expect(onCount.mock.calls).toEqual([[MAX_RECORDS], [2 * MAX_RECORDS], [2 * MAX_RECORDS + 1]]);
  expect(sent.at(-1)).toMatchObject({ type: 'restore-commit', total: 2 * MAX_RECORDS + 1 });
});

test('no message is longer than it may be, unless a single record is', async () => {
  const { send, sizes } = background();
  await sendRestore(recordsOf(5, 'x'.repeat(MESSAGE_LENGTH * 0.4)), null, send, () => undefined);
  expect(sizes()).toEqual([2, 2, 1]);
  const long = background();
  await sendRestore(recordsOf(2, 'x'.repeat(MESSAGE_LENGTH)), null, long.send, () => undefined);
  expect(long.sizes()).toEqual([1, 1]);
});

test('a file without records asks for no step, and what no version could read is left out', async () => {
  const { sent, send } = background();
  await sendRestore(recordsOf(0, '', [{ unreadable: 'moss' }]), null, send, () => undefined);
  expect(sent.map(({ type }) => type)).toEqual(['restore-begin', 'restore-commit']);
});

test('a step that is refused ends it, and nothing has changed', async () => {
  const { sent, send } = background(1);
  expect(await sendRestore(recordsOf(MAX_RECORDS + 1), null, send, () => undefined)).toEqual({ ok: false, problem: 'refused' });
  expect(sent.at(-1)).toEqual({ type: 'restore-cancel', key: 'k' });
});

test('a fault of the file or of the page ends it too, and only the first is told as one of the file', async () => {
  async function* failing(error: Error): AsyncGenerator<BackupRecord> {
    yield { entry: {} } as never;
    throw error;
  }
  const { sent, send } = background();
  const problem = { code: 'cut-off', message: '', line: 3, path: null };
  expect(await sendRestore(failing(new BackupFault(problem)), null, send, () => undefined)).toEqual({ ok: false, problem });
  await expect(sendRestore(failing(new Error('no page')), null, send, () => undefined)).rejects.toThrow('no page');
  expect(sent.map(({ type }) => type)).toEqual(['restore-begin', 'restore-cancel', 'restore-begin', 'restore-cancel']);
});

test('a background that is busy with another restore is asked for nothing more', async () => {
  const send = vi.fn(() => Promise.resolve({ ok: false, problem: 'busy' }));
  expect(await sendRestore(recordsOf(1), null, send as never, () => undefined)).toEqual({ ok: false, problem: 'busy' });
  expect(send).toHaveBeenCalledTimes(1);
});
