import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Assertion } from '@/lib/model/assertion';
import { RetractionWatchReader, type RowCounts } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import type { Progress } from './progress-bar';

export const RETRACTION_WATCH_URL = 'https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv';

/** Reads a local file, also a gzipped one, in a stream. Bytes that are no UTF-8 become U+FFFD. */
export async function readRetractionWatch(file: string, onAssertion: (assertion: Assertion) => void, progress: Progress): Promise<RowCounts> {
  const reader = new RetractionWatchReader(onAssertion);
  const { size } = await stat(file);
  const raw = createReadStream(file);
  const decoder = new TextDecoder();
  const bytes = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  for await (const chunk of bytes) {
    reader.write(decoder.decode(chunk as Uint8Array, { stream: true }));
    progress.show(raw.bytesRead, size);
  }
  reader.write(decoder.decode());
  reader.end();
  return reader.counts;
}

/**
 * Fetches the file, and goes on where an earlier attempt broke off if the server allows it.
 * @returns where it lies
 */
export async function downloadRetractionWatch(url: string, dir: string, progress: Progress, attempts = 5, backoff = 2_000): Promise<string> {
  await mkdir(dir, { recursive: true });
  const file = path.join(dir, 'retraction_watch.csv');
  const part = `${file}.part`;
  let mark: string | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const have = mark === null ? 0 : await stat(part).then(({ size }) => size).catch(() => 0);
    try {
      const headers: Record<string, string> = have > 0 && mark !== null ? { range: `bytes=${have}-`, 'if-range': mark } : {};
      const response = await fetch(url, { headers });
      if (!response.ok || !response.body) throw new Error(`${new URL(url).host} answered ${response.status}`);
      const goesOn = response.status === 206;
      mark = response.headers.get('etag');
      let done = goesOn ? have : 0;
      const length = Number(response.headers.get('content-length')) || null;
      const of = length === null ? null : done + length;
      await writeTo(part, goesOn ? 'a' : 'w', response.body, (more) => progress.show((done += more), of));
      await rename(part, file);
      return file;
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, backoff * 2 ** (attempt - 1)));
    }
  }
}

/** Each piece is in the file before the next is read: what came before a break stays. */
async function writeTo(file: string, flags: 'a' | 'w', body: AsyncIterable<Uint8Array>, onPiece: (more: number) => void): Promise<void> {
  await using handle = await open(file, flags);
  for await (const piece of body) {
    await handle.write(piece);
    onPiece(piece.length);
  }
}
