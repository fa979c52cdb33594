import { afterEach, expect, test, vi } from 'vitest';
import { BINARY_FILE } from '@/lib/net/file-types';
import { fetchFile } from '@/lib/net/fetch-file';
import { createNet } from '@/lib/net/net';
import { netFor } from '@/lib/net/net-for';
import { onRequestStart, type RequestListener } from '@/lib/net/send-request';

const URL_A = 'https://api.crossref.org/works/10.1/a';
const clock = { now: () => 0, sleep: async () => {} };
const answers = (...statuses: number[]) => vi.fn<typeof fetch>(async () => new Response('{}', { status: statuses.shift() ?? 200, headers: { 'content-type': 'application/octet-stream' } }));

function listen() {
  const listener = vi.fn<RequestListener>();
  onRequestStart(listener);
  return listener.mock.calls;
}

afterEach(() => onRequestStart(null));

test('each attempt is a request of its own, with host and reason and nothing of the paper', async () => {
  const told = listen();
  await createNet({ fetch: answers(500, 200), clock }).ask(URL_A);
  expect(told).toEqual([['api.crossref.org', 'paper'], ['api.crossref.org', 'paper']]);
});

test('two questions that share a request are one', async () => {
  const told = listen();
  const net = createNet({ fetch: answers(), clock });
  await Promise.all([net.ask(URL_A), net.ask(URL_A)]);
  expect(told).toHaveLength(1);
});

test('a net for one purpose gives its reason, and one for private windows leaves no record', async () => {
  const told = listen();
  const net = createNet({ fetch: answers(), clock });
  await netFor('watch', net).ask(URL_A, { moment: true });
  await netFor(null, net).ask(`${URL_A}b`, { why: 'paper' });
  expect(told).toEqual([['api.crossref.org', 'watch']]);
});

test('a question that is refused before it is sent is no request', async () => {
  const told = listen();
  await createNet({ fetch: answers(), clock }).ask('https://elsewhere.example/');
  expect(told).toEqual([]);
});

test('a file is a request too', async () => {
  const told = listen();
  await fetchFile({ url: 'https://lists.example.org/n.bin', why: 'notice-list', limit: 10, types: BINARY_FILE, signal: new AbortController().signal }, answers());
  expect(told).toEqual([['lists.example.org', 'notice-list']]);
});
