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

const refusal = (code: string) => ({ ok: false, problem: { code, message: code, line: null, path: null } });

test('a background that does not begin, or takes no more, ends the import with its reason', async () => {
  const { deps, asked } = background();
  const refused = vi.fn(() => Promise.resolve(refusal('reserved-id')));
  expect(await sendPack(HEAD, SUMMARIES, { ...deps, command: refused as unknown as SendPackDeps['command'] })).toEqual(refusal('reserved-id'));
  expect(refused).toHaveBeenCalledTimes(1);
  const given = background(refusal('given-up'));
  expect(await sendPack(HEAD, SUMMARIES, given.deps)).toEqual(refusal('given-up'));
  expect(given.asked.map(({ type }) => type)).toEqual(['pack-begin', 'pack-add', 'pack-cancel']);
  expect(asked).toEqual([]);
});

test('a step that fails is asked again, later each time, and is given up at the fifth time in a row', async () => {
  const failing = background(refusal('busy'), refusal('busy'), refusal('busy'), refusal('busy'), refusal('busy'));
  const sent = sendPack(HEAD, SUMMARIES, failing.deps);
  const steps = () => failing.asked.filter(({ type }) => type === 'pack-add').length;
  await vi.advanceTimersByTimeAsync(199);
  expect(steps()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(steps()).toBe(2);
  await vi.advanceTimersByTimeAsync(399);
  expect(steps()).toBe(2);
  await vi.advanceTimersByTimeAsync(1_401);
  expect(await sent).toEqual(refusal('busy'));
  expect(steps()).toBe(5);
});

test('failures of different steps do not add up', async () => {
  const busy = refusal('busy');
  const { asked, deps } = background(busy, busy, busy, busy, { ok: true, value: { count: 1 } }, busy, busy, busy, busy, { ok: true, value: { count: 2 } });
  const sent = sendPack(HEAD, SUMMARIES, deps);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await sent).toMatchObject({ ok: true });
  expect(asked.filter(({ type }) => type === 'pack-add').map(({ from }) => from)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test('no answer in time is a failure of its own kind, after half a minute and not before', async () => {
  const { asked, deps } = background(null);
  void sendPack(HEAD, SUMMARIES, deps);
  await vi.advanceTimersByTimeAsync(30_199);
  expect(asked.filter(({ type }) => type === 'pack-add')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.filter(({ type }) => type === 'pack-add')).toHaveLength(2);
});

test('an answer in time leaves no timer behind', async () => {
  const { deps } = background({ ok: true, value: { count: 2 } });
  await sendPack(HEAD, SUMMARIES, deps);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([['before the first step', 0], ['after the last', 1]])('given up by the reader %s, nothing of it is left, and there is no problem to tell', async (_when, steps) => {
  const abort = new AbortController();
  const { asked, deps } = background({ ok: true, value: { count: 2 } });
  if (steps === 0) abort.abort();
  const sent = await sendPack(HEAD, SUMMARIES, { ...deps, signal: abort.signal, onProgress: () => abort.abort() });
  expect(sent).toEqual({ ok: false, problem: null });
  expect(asked.map(({ type }) => type)).toEqual(['pack-begin', ...Array.from({ length: steps }, () => 'pack-add'), 'pack-cancel']);
});

test('the pack, its source, its key and its size are told to the background', async () => {
  const asked: object[] = [];
  const command = (message: { type: string }) => {
    asked.push(message);
    if (message.type === 'pack-begin') return Promise.resolve({ ok: true, value: { key: 'k' } });
    return Promise.resolve({ ok: true, value: message.type === 'pack-add' ? { count: 2 } : { added: 2 } });
  };
  const source = { url: 'https://moss.example/' } as unknown as NonNullable<SendPackDeps['source']>;
  const deps: SendPackDeps = { command: command as unknown as SendPackDeps['command'], onProgress: vi.fn(), signal: new AbortController().signal };
  expect(await sendPack(HEAD, SUMMARIES, { ...deps, source })).toEqual({ ok: true, value: { added: 2 } });
  expect(asked).toEqual([{ type: 'pack-begin', head: HEAD, source }, { type: 'pack-add', key: 'k', from: 0, summaries: SUMMARIES }, { type: 'pack-commit', key: 'k', total: 2 }]);
  await sendPack(HEAD, [], deps);
  expect(asked.slice(3)).toEqual([{ type: 'pack-begin', head: HEAD, source: null }, { type: 'pack-commit', key: 'k', total: 0 }]);
});
