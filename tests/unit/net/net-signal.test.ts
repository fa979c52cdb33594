import { describe, expect, test } from 'vitest';
import { SYSTEM_CLOCK, createHostQueue } from '@/lib/net/host-queue';
import { createNet } from '@/lib/net/net';

const ONE = 'https://api.crossref.org/works/10.5555%2Fone';

/** A service whose answers come when the test says so. */
function heldService() {
  const calls: { url: string; signal: AbortSignal | null | undefined; answer(response: Response): void }[] = [];
  const send = ((url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      calls.push({ url, signal: init.signal, answer: resolve });
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    })) as unknown as typeof fetch;
  return { calls, send };
}

describe('a question whose leave was taken back', () => {
  test('is given up on its way, and says "cancelled" at once', async () => {
    const { calls, send } = heldService();
    const controller = new AbortController();
    const asked = createNet({ fetch: send }).ask(ONE, { signal: controller.signal });
    await expect.poll(() => calls.length).toBe(1);
    controller.abort();
    expect(await asked).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(calls[0]?.signal?.aborted).toBe(true);
  });

  test('is not sent at all where that was before', async () => {
    const { calls, send } = heldService();
    expect(await createNet({ fetch: send }).ask(ONE, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(calls).toEqual([]);
  });

  test('waits for no further attempt after a 503 with Retry-After', async () => {
    const { calls, send } = heldService();
    const controller = new AbortController();
    const asked = createNet({ fetch: send }).ask(ONE, { signal: controller.signal });
    await expect.poll(() => calls.length).toBe(1);
    calls[0]?.answer(new Response('', { status: 503, headers: { 'retry-after': '2' } }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    expect(await asked).toMatchObject({ ok: false, reason: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls.length).toBe(1);
  });

  test('leaves the answer to another who asked the same and still has leave', async () => {
    const { calls, send } = heldService();
    const [first, second] = [new AbortController(), new AbortController()];
    const net = createNet({ fetch: send });
    const asked = [net.ask(ONE, { signal: first.signal }), net.ask(ONE, { signal: second.signal })];
    await expect.poll(() => calls.length).toBe(1);
    first.abort();
    expect(await asked[0]).toMatchObject({ reason: 'cancelled' });
    calls[0]?.answer(new Response('{}', { status: 200 }));
    expect(await asked[1]).toMatchObject({ ok: true });
  });

  test('is nobody’s hindrance: who asks the same afterwards gets a request of their own', async () => {
    const { calls, send } = heldService();
    const controller = new AbortController();
    const net = createNet({ fetch: send });
    const given = net.ask(ONE, { signal: controller.signal });
    await expect.poll(() => calls.length).toBe(1);
    controller.abort();
    const again = net.ask(ONE);
    await given;
    await expect.poll(() => calls.length).toBe(2);
    calls[1]?.answer(new Response('{}', { status: 200 }));
    expect(await again).toMatchObject({ ok: true });
  });
});

describe('the line before a host', () => {
  test('is left by who was given up, and the next one has the place', async () => {
    const queue = createHostQueue({ concurrency: 1, spacing: 0 });
    const held = Promise.withResolvers<void>();
    const done: string[] = [];
    const first = queue.run(() => held.promise.then(() => void done.push('first')));
    const controller = new AbortController();
    const given = queue.run(async () => void done.push(controller.signal.aborted ? 'given up' : 'second'), controller.signal);
    const third = queue.run(async () => void done.push('third'));
    controller.abort();
    await given;
    held.resolve();
    await Promise.all([first, third]);
    expect(done).toEqual(['given up', 'first', 'third']);
  });

  test('a wait ends with its signal', async () => {
    const controller = new AbortController();
    const slept = SYSTEM_CLOCK.sleep(600_000, controller.signal);
    controller.abort();
    await expect(slept).resolves.toBeUndefined();
    await expect(SYSTEM_CLOCK.sleep(600_000, controller.signal)).resolves.toBeUndefined();
  });
});

test('a pause that a host asked for outlives the background', async () => {
  let noted: Record<string, number> = {};
  const pauses = { read: async () => noted, keep: async (given: Record<string, number>) => void (noted = given) };
  let sent = 0;
  const send = (async () => {
    sent += 1;
    return new Response('', { status: 429, headers: { 'retry-after': '3600' } });
  }) as typeof fetch;
  const clock = { now: () => 1_000_000, sleep: async () => undefined };
  expect(await createNet({ fetch: send, clock, pauses }).ask(ONE)).toMatchObject({ reason: 'rate-limited', retryAt: 4_600_000 });
  expect(noted).toEqual({ 'api.crossref.org': 4_600_000 });
  expect(await createNet({ fetch: send, clock, pauses }).ask(ONE)).toMatchObject({ reason: 'rate-limited', retryAt: 4_600_000 });
  expect(sent).toBe(1);
});
