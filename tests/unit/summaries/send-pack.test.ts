import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { sendPack, type SendPackDeps } from '@/lib/summaries/send-pack';
import type { PackHead } from '@/lib/summaries/written-pack';

const HEAD = { format: 'caveat-summary-pack', version: 1, id: 'p', title: 'P', edition: '1' } as unknown as PackHead;
const SUMMARIES = [{ id: 'a' }, { id: 'b' }] as unknown as WrittenSummary[];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A background that answers the steps in turn; `null` is no answer at all. */
function background(...steps: (object | null)[]) {
  const asked: { type: string; from?: number }[] = [];
  const command = vi.fn((message: { type: string; from?: number }) => {
    asked.push(message);
    if (message.type === 'pack-begin') return Promise.resolve({ ok: true, value: { key: 'k' } });
    if (message.type === 'pack-commit') return Promise.resolve({ ok: true, value: { added: 2 } });
    if (message.type === 'pack-cancel') return Promise.resolve({ ok: true, value: null });
    const step = steps.shift();
    return step ? Promise.resolve(step) : new Promise(() => undefined);
  });
  const deps: SendPackDeps = { command: command as unknown as SendPackDeps['command'], onProgress: vi.fn(), signal: new AbortController().signal };
  return { asked, deps };
}

test('a step that a stopped background leaves without any answer is asked again, from where it is', async () => {
  const { asked, deps } = background(null, { ok: true, value: { count: 2 } });
  const sent = sendPack(HEAD, SUMMARIES, deps);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(await sent).toMatchObject({ ok: true });
  expect(asked.filter(({ type }) => type === 'pack-add').map(({ from }) => from)).toEqual([0, 0]);
});

test('a background that never answers ends the import, and nothing of it is left', async () => {
  const { asked, deps } = background();
  const sent = sendPack(HEAD, SUMMARIES, deps);
  await vi.advanceTimersByTimeAsync(5 * 31_000 + 5_000);
  expect(await sent).toMatchObject({ ok: false, problem: { code: 'no-answer' } });
  expect(asked.at(-1)?.type).toBe('pack-cancel');
});

/** A background that takes every step, and the sizes of the steps that it was sent. */
function counting() {
  const sizes: number[] = [];
  const onProgress = vi.fn<SendPackDeps['onProgress']>();
  let count = 0;
  const command = vi.fn((message: { type: string; summaries?: unknown[] }) => {
    if (message.type === 'pack-begin') return Promise.resolve({ ok: true, value: { key: 'k' } });
    if (message.type !== 'pack-add') return Promise.resolve({ ok: true, value: { added: count } });
    sizes.push(message.summaries?.length ?? 0);
    count += message.summaries?.length ?? 0;
    return Promise.resolve({ ok: true, value: { count } });
  });
  const deps: SendPackDeps = { command: command as unknown as SendPackDeps['command'], onProgress, signal: new AbortController().signal };
  return { sizes, onProgress, deps };
}

const many = (length: number, title = '') => Array.from({ length }, (_, index) => ({ id: String(index), title })) as unknown as WrittenSummary[];

test('a step has at most 500 summaries, and the reader is told how far it is', async () => {
  const { sizes, onProgress, deps } = counting();
  expect(await sendPack(HEAD, many(1_001), deps)).toMatchObject({ ok: true });
  expect(sizes).toEqual([500, 500, 1]);
  expect(onProgress.mock.calls).toContainEqual([500, 1_001]);
});

test('a step ends with the summary that makes it a million characters long, and has one at least', async () => {
  const { sizes, deps } = counting();
  await sendPack(HEAD, many(4, 'x'.repeat(600_000)), deps);
  expect(sizes).toEqual([2, 2]);
  const long = counting();
  await sendPack(HEAD, many(2, 'x'.repeat(1_100_000)), long.deps);
  expect(long.sizes).toEqual([1, 1]);
});
