import { describe, expect, test } from 'vitest';
import type { Clock } from '@/lib/net/host-queue';
import { createNet } from '@/lib/net/net';

const URL_A = 'https://api.crossref.org/works/10.1/a';

/** A clock that only moves when somebody sleeps. */
function fakeClock(): Clock & { time: number } {
  const clock = {
    time: 1_000_000,
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.time += milliseconds;
    },
  };
  return clock;
}

const answer = (status: number, body = '', headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

/** A service that gives these answers one after the other, and counts. */
function service(...answers: (Response | Error)[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  const send = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const next = answers.shift() ?? new Error('asked once too often');
    if (next instanceof Error) throw next;
    return next;
  }) as unknown as typeof fetch;
  return { send, calls };
}

describe('asking an outside service', () => {
  test('hands on the body and the status of an answer', async () => {
    const { send } = service(answer(200, '{"a":1}'));
    const result = await createNet({ fetch: send, clock: fakeClock() }).ask(URL_A);
    expect(result).toMatchObject({ ok: true, response: { status: 200, body: '{"a":1}', contentType: 'application/json' } });
  });

  test('asks Crossref for lists a second apart, whoever asks for them, and for a record meanwhile', async () => {
    const clock = fakeClock();
    const sent: { path: string; at: number }[] = [];
    const send = (async (url: string) => {
      sent.push({ path: new URL(url).pathname, at: clock.time });
      return answer(200, '{}');
    }) as unknown as typeof fetch;
    const net = createNet({ fetch: send, clock });
    const list = (title: string) => net.ask(`https://api.crossref.org/works?query.title=${title}`);
    await Promise.all([list('a'), list('b'), list('c'), net.ask(URL_A)]);
    expect(sent).toHaveLength(4);
    expect(sent.findIndex(({ path }) => path === '/works/10.1/a'), 'no list holds it up').toBeLessThan(2);
    const lists = sent.filter(({ path }) => path === '/works').map(({ at }) => at);
    expect(lists.every((at, index) => index === 0 || at - (lists[index - 1] ?? 0) > 1_000)).toBe(true);
  });

  test('takes 404 for an answer: the source decides what it means', async () => {
    const { send, calls } = service(answer(404, 'Resource not found.'));
    const result = await createNet({ fetch: send, clock: fakeClock() }).ask(URL_A);
    expect(result).toMatchObject({ ok: true, response: { status: 404 } });
    expect(calls).toHaveLength(1);
  });

  test('sends a key only to the host that takes one', async () => {
    const { send, calls } = service(answer(200), answer(200), answer(200));
    const net = createNet({ fetch: send, clock: fakeClock() });
    await net.ask(URL_A, { key: 'secret' });
    await net.ask('https://api.semanticscholar.org/graph/v1/paper/DOI:10.1/a', { key: 'secret' });
    await net.ask('https://api.semanticscholar.org/graph/v1/paper/DOI:10.1/b');
    expect(calls.map(({ init }) => init.headers)).toEqual([{}, { 'x-api-key': 'secret' }, {}]);
  });

  test('sends neither cookies nor referrer, and follows no redirect where the host has none of its own', async () => {
    const { send, calls } = service(answer(301, '', { location: 'https://www.ebi.ac.uk/europepmc/other' }));
    const result = await createNet({ fetch: send, clock: fakeClock() }).ask('https://www.ebi.ac.uk/europepmc/a');
    expect(result).toMatchObject({ ok: false, reason: 'refused' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
  });

  test('never asks a host that is not in the list, nor without TLS', async () => {
    const { send, calls } = service();
    const net = createNet({ fetch: send, clock: fakeClock() });
    expect(await net.ask('https://example.org/works/10.1/a')).toMatchObject({ ok: false, reason: 'refused' });
    expect(await net.ask('http://api.crossref.org/works/10.1/a')).toMatchObject({ ok: false, reason: 'refused' });
    expect(calls).toHaveLength(0);
  });

  test('never asks a service that is withheld in the browser, and asks it again once it is given back', async () => {
    const { send, calls } = service(answer(200));
    let isGiven = false;
    const net = createNet({ fetch: send, clock: fakeClock(), mayReach: async (host) => host === 'api.crossref.org' && isGiven });
    expect(await net.ask(URL_A)).toMatchObject({ ok: false, reason: 'refused' });
    expect(calls).toHaveLength(0);
    isGiven = true;
    expect(await net.ask('https://api.crossref.org/works/10.1/b')).toMatchObject({ ok: true });
  });

  test('waits as long as Retry-After says and asks again', async () => {
    const clock = fakeClock();
    const { send, calls } = service(answer(429, '', { 'retry-after': '3' }), answer(200, '{}'));
    const start = clock.time;
    const result = await createNet({ fetch: send, clock }).ask(URL_A);
    expect(result.ok).toBe(true);
    expect(calls).toHaveLength(2);
    expect(clock.time - start).toBeGreaterThanOrEqual(3_000);
  });

  test('a long Retry-After is a refusal with the time to come back, and closes the host until then', async () => {
    const clock = fakeClock();
    const { send, calls } = service(answer(429, '', { 'retry-after': '3600' }));
    const net = createNet({ fetch: send, clock });
    const retryAt = clock.time + 3_600_000;
    expect(await net.ask(URL_A)).toMatchObject({ ok: false, reason: 'rate-limited', retryAt });
    expect(await net.ask(`${URL_A}b`)).toMatchObject({ ok: false, reason: 'rate-limited', retryAt });
    expect(calls).toHaveLength(1);
  });

  test('tries a failing server three times, then says so', async () => {
    const { send, calls } = service(answer(500), answer(502), answer(503));
    const result = await createNet({ fetch: send, clock: fakeClock(), random: () => 0.5 }).ask(URL_A);
    expect(result).toMatchObject({ ok: false, reason: 'server-error' });
    expect(calls).toHaveLength(3);
  });

  test('a lost connection that comes back costs nothing but time', async () => {
    const { send } = service(new TypeError('Failed to fetch'), answer(200, '{}'));
    const result = await createNet({ fetch: send, clock: fakeClock() }).ask(URL_A);
    expect(result.ok).toBe(true);
  });

  test('a blocked client is refused at once, without trying again', async () => {
    const { send, calls } = service(answer(403));
    expect(await createNet({ fetch: send, clock: fakeClock() }).ask(URL_A)).toMatchObject({ ok: false, reason: 'refused' });
    expect(calls).toHaveLength(1);
  });

  test('two questions for one address share one request', async () => {
    const { send, calls } = service(answer(200, '{}'));
    const net = createNet({ fetch: send, clock: fakeClock() });
    const [first, second] = await Promise.all([net.ask(URL_A), net.ask(URL_A)]);
    expect(first).toBe(second);
    expect(calls).toHaveLength(1);
  });

  test('an answer that came a moment ago does for whom that is enough, and is then gone', async () => {
    const clock = fakeClock();
    // The moment after an answer passes only when the test says so.
    const passed = Promise.withResolvers<void>();
    const sleep = (milliseconds: number) => (milliseconds === 2_000 ? passed.promise : clock.sleep(milliseconds));
    const { send, calls } = service(answer(200, '{}'), answer(200, '{"anew":1}'), answer(200, '{"later":1}'));
    const net = createNet({ fetch: send, clock: { now: () => clock.now(), sleep } });
    const first = await net.ask(URL_A, { moment: true });
    expect(await net.ask(URL_A, { moment: true })).toBe(first);
    expect(calls).toHaveLength(1);
    // Whoever asks anew, or from a private window, is answered anew.
    expect(await net.ask(URL_A)).not.toBe(first);
    expect(await net.ask(URL_A, { moment: true })).toBe(first);
    expect(calls).toHaveLength(2);
    passed.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await net.ask(URL_A, { moment: true })).not.toBe(first);
    expect(calls).toHaveLength(3);
  });

  test('a refusal is not handed on', async () => {
    const { send, calls } = service(answer(403, ''), answer(403, ''));
    const net = createNet({ fetch: send, clock: fakeClock() });
    await net.ask(URL_A, { moment: true });
    await net.ask(URL_A, { moment: true });
    expect(calls).toHaveLength(2);
  });

  test('questions to one host keep its distance', async () => {
    const clock = fakeClock();
    const { send } = service(answer(200, '{}'), answer(200, '{}'), answer(200, '{}'));
    const net = createNet({ fetch: send, clock });
    const start = clock.time;
    await Promise.all([net.ask(URL_A), net.ask(`${URL_A}b`), net.ask(`${URL_A}c`)]);
    expect(clock.time - start).toBeGreaterThanOrEqual(2 * 220);
  });

  test('a pause that leaves no time for an answer is a refusal, not a wait beyond the limit', async () => {
    const clock = fakeClock();
    const { send, calls } = service(answer(429, '', { 'retry-after': '24' }), answer(200, '{}'));
    const net = createNet({ fetch: send, clock });
    await net.ask(URL_A);
    const start = clock.time;
    expect(await net.ask(`${URL_A}b`)).toMatchObject({ ok: false, reason: 'rate-limited' });
    expect(clock.time - start).toBeLessThan(1_000);
    expect(calls).toHaveLength(1);
  });

  test('a question whose turn comes too late says so instead of starting', async () => {
    const clock = fakeClock();
    const { send, calls } = service(answer(200, '{}'), answer(200, '{}'));
    const slow = (async (...args: Parameters<typeof fetch>) => {
      clock.time += 20_000;
      return send(...args);
    }) as typeof fetch;
    const net = createNet({ fetch: slow, clock });
    const [first, second] = await Promise.all([net.ask(URL_A), net.ask(`${URL_A}b`)]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, reason: 'timeout' });
    expect(calls).toHaveLength(1);
  });

  test('what a host said last is what is told, when the browser then refuses to ask it', async () => {
    const { send } = service(answer(500), new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    expect(await createNet({ fetch: send, clock: fakeClock() }).ask(URL_A)).toMatchObject({ ok: false, reason: 'server-error' });
  });
});
