import { describe, expect, test } from 'vitest';
import { fetchFile, FileError } from '@/lib/net/fetch-file';
import { JSON_FILE } from '@/lib/net/file-types';
import { textOfFile } from '@/lib/net/text-of-file';

const ask = async (response: Response, limit = 1_000) =>
  textOfFile(await fetchFile({ url: 'https://packs.example.org/worms.json', why: 'pack', limit, types: JSON_FILE, signal: new AbortController().signal }, async () => response));
const json = { 'content-type': 'application/json; charset=utf-8' };

describe('the text of a file', () => {
  test('is whole where a letter is cut in two by the network', async () => {
    const bytes = new TextEncoder().encode('{"a":"ü"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await ask(new Response(body, { headers: json }))).toBe('{"a":"ü"}');
  });

  test('is refused where the body has no end, whatever the server said of its length', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(400)) });
    await expect(ask(new Response(body, { headers: json }))).rejects.toEqual(new FileError('too-big'));
  });

  test('is refused where the server says that it is too long', async () => {
    await expect(ask(new Response('{}', { headers: { ...json, 'content-length': '2000' } }))).rejects.toEqual(new FileError('too-big'));
  });
});
