import { describe, expect, test, vi } from 'vitest';
import { fetchPack } from '@/lib/net/fetch-pack';
import { isPublicAddress } from '@/lib/net/public-address';

const URL_OF_PACK = 'https://packs.example.org/worms.json';
const never = new AbortController().signal;
const json = { 'content-type': 'application/json; charset=utf-8' };

describe('where a pack may be fetched', () => {
  test.each(['https://packs.example.org/a.json', 'https://raw.githubusercontent.com/x/y/main/p.json', 'https://example.org:8443/p'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    'http://packs.example.org/a.json',
    'https://localhost/a.json',
    'https://localhost./a.json',
    'https://LOCALHOST:3000/a.json',
    'https://a.localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://10.0.0.8/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://8.8.8.8/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://printer/',
    'https://nas.local/',
    'https://wiki.corp/',
    'https://router.lan/',
    'https://x.internal/',
    'https://user:secret@packs.example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,{}',
    'chrome-extension://x/options.html',
    '',
    'worms',
  ])('never from %s', async (address) => {
    const send = vi.fn<typeof fetch>();
    expect(await fetchPack(address, { etag: null, signal: never, send })).toEqual({ kind: 'refused', code: 'address' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('fetching a pack', () => {
  const fetched = (response: Response, etag: string | null = null) => fetchPack(URL_OF_PACK, { etag, signal: never, send: async () => response });

  test('gives its text and the mark of its edition', async () => {
    const response = new Response('{"a":"ü"}', { headers: { ...json, etag: '"2"' } });
    expect(await fetched(response)).toEqual({ kind: 'pack', text: '{"a":"ü"}', etag: '"2"' });
  });

  test('sends nothing along but that mark, and follows no redirect', async () => {
    const send = vi.fn<typeof fetch>(async () => new Response(null, { status: 304 }));
    expect(await fetchPack(URL_OF_PACK, { etag: '"2"', signal: never, send })).toEqual({ kind: 'unchanged' });
    const [, init] = send.mock.calls[0] ?? [];
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', headers: { 'If-None-Match': '"2"' } });
  });

  test.each([
    ['redirect', new Response(null, { status: 302, headers: { location: 'https://10.0.0.8/' } })],
    ['status', new Response(null, { status: 304 })],
    ['status', new Response('no', { status: 404, headers: json })],
    ['status', new Response('no', { status: 500, headers: json })],
    ['type', new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['type', new Response('x', { headers: { 'content-type': 'image/png' } })],
    ['too-big', new Response('{}', { headers: { ...json, 'content-length': '300000000' } })],
  ])('refuses: %s', async (code, response) => {
    expect(await fetched(response)).toEqual({ kind: 'refused', code });
  });

  test('a redirect that the browser did not follow', async () => {
    const response = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    expect(await fetched(response)).toEqual({ kind: 'refused', code: 'redirect' });
  });

  test('a body without end is given up, whatever the server said of its length', async () => {
    const chunk = new Uint8Array(50_000_000);
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) });
    expect(await fetched(new Response(body, { headers: json }))).toEqual({ kind: 'refused', code: 'too-big' });
  });

  test('no answer, and a reader who gave it up', async () => {
    const send: typeof fetch = async () => Promise.reject(new TypeError('offline'));
    expect(await fetchPack(URL_OF_PACK, { etag: null, signal: never, send })).toEqual({ kind: 'refused', code: 'no-answer' });
    const controller = new AbortController();
    const hanging: typeof fetch = (_input, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const asked = fetchPack(URL_OF_PACK, { etag: null, signal: controller.signal, send: hanging });
    controller.abort();
    expect(await asked).toEqual({ kind: 'refused', code: 'no-answer' });
  });
});
