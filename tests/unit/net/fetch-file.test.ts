import { describe, expect, test, vi } from 'vitest';
import { BINARY_FILE } from '@/lib/net/file-types';
import { fetchFile, type FileProblem, type FileRequest } from '@/lib/net/fetch-file';

const request = (changes: Partial<FileRequest> = {}): FileRequest => ({
  url: 'https://lists.example.org/notices.bin',
  why: 'notice-list',
  limit: 100,
  types: BINARY_FILE,
  signal: new AbortController().signal,
  ...changes,
});
const answer = (body: string, init: ResponseInit = {}) =>
  vi.fn<typeof fetch>(async () => new Response(init.status === 304 ? null : body, { headers: { 'content-type': 'application/octet-stream' }, ...init }));

async function outcome(asked: FileRequest, send: typeof fetch): Promise<FileProblem | string> {
  try {
    const { kind, pieces } = await fetchFile(asked, send);
    let text = '';
    for await (const piece of pieces) text += new TextDecoder().decode(piece);
    return `${kind}: ${text}`;
  } catch (error) {
    return (error as { problem: FileProblem }).problem;
  }
}

describe('fetching a file', () => {
  test('gives what the server sent, with no cookie, no referrer and no redirect followed', async () => {
    const send = answer('a list');
    expect(await outcome(request(), send)).toBe('whole: a list');
    expect(send.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
  });

  test.each([
    'http://lists.example.org/notices.bin',
    'https://user:pass@lists.example.org/notices.bin',
    'https://127.0.0.1/notices.bin',
    'https://[::1]/notices.bin',
    'https://localhost/notices.bin',
    'https://router.lan/notices.bin',
    'no address',
  ])('asks nobody at %s', async (url) => {
    const send = answer('a list');
    expect(await outcome(request({ url }), send)).toBe('address');
    expect(send).not.toHaveBeenCalled();
  });

  test.each<[string, ReturnType<typeof answer>, FileProblem]>([
    ['a failure', answer('', { status: 500 }), 'server'],
    ['a redirect', answer('', { status: 302, headers: { location: 'https://elsewhere.example.org/' } }), 'redirect'],
    ['a redirect that the browser did not follow', vi.fn<typeof fetch>(async () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })), 'redirect'],
    ['an answer of “not changed” that nobody asked for', answer('', { status: 304 }), 'server'],
    ['another kind of file', answer('<!doctype html>', { headers: { 'content-type': 'text/html' } }), 'wrong-type'],
    ['more than was agreed on', answer('x'.repeat(101)), 'too-big'],
    ['a broken line', vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch'))), 'offline'],
  ])('refuses %s', async (_, send, problem) => {
    expect(await outcome(request(), send)).toBe(problem);
  });

  test('takes the server’s word that nothing changed', async () => {
    const send = answer('', { status: 304 });
    expect(await outcome(request({ etag: '"7"' }), send)).toBe('unchanged: ');
    expect(send.mock.calls[0]?.[1]?.headers).toMatchObject({ 'if-none-match': '"7"' });
  });

  test('ends when the reader gives it up', async () => {
    const controller = new AbortController();
    const hanging: typeof fetch = (_input, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const asked = outcome(request({ signal: controller.signal }), hanging);
    controller.abort();
    expect(await asked).toBe('cancelled');
  });
});
