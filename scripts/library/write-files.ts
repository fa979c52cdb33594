import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { libraryFileName, libraryFileText } from '@/lib/library/library-file';
import { DIGEST, digestPlace, digestText, type IndexLayout } from '@/lib/library/filter-and-digests';
import { prefixOf } from '@/lib/library/library-hash';
import { writeWhole } from '../notices/harvest-crossref';
import { readLine } from './gathered';

const zip = promisify(gzip);

/** What the files of a library came to. */
export interface WrittenFiles {
  files: number;
  summaries: number;
  bytes: number;
  largest: number;
}

export interface FilesWork {
  /** `null`: nothing is kept, for a measurement. */
  out: string | null;
  layout: IndexLayout;
  /** The digests go here. */
  index: Uint8Array;
  /** Called for each paper, in the order of hashes. */
  onPaper(hash: number): Promise<void>;
  onSummary?(json: string): Promise<void>;
  onProgress(summaries: number): void;
}

/** Writes the summaries, which come in order, into files by the first bits of their hashes; one file is held at a time. */
export async function writeFiles(batches: AsyncIterable<string[]>, { out, layout, index, onPaper, onSummary, onProgress }: FilesWork): Promise<WrittenFiles> {
  const written: WrittenFiles = { files: 0, summaries: 0, bytes: 0, largest: 0 };
  let file = -1;
  let held: string[] = [];

  async function flush(): Promise<void> {
    if (held.length === 0) return;
    const bytes = await zip(libraryFileText(held), { level: 9 });
    const digest = createHash('sha256').update(bytes).digest().subarray(0, DIGEST);
    index.set(digest, digestPlace(layout, file));
    written.files += 1;
    written.bytes += bytes.length;
    written.largest = Math.max(written.largest, bytes.length);
    held = [];
    const name = libraryFileName(file, digestText(digest) ?? '');
    if (out === null || existsSync(path.join(out, name))) return;
    await mkdir(path.dirname(path.join(out, name)), { recursive: true });
    await writeWhole(path.join(out, name), bytes);
  }

  for await (const batch of batches) {
    for (const line of batch) {
      const { hash, json } = readLine(line);
      const next = prefixOf(hash, layout.bits);
      if (next !== file) {
        await flush();
        file = next;
      }
      held.push(json);
      written.summaries += 1;
      await onPaper(hash);
      await onSummary?.(json);
    }
    onProgress(written.summaries);
  }
  await flush();
  return written;
}

/** Takes away the files of editions that nobody is led to any more: those of this index and of the one before stay. */
export async function sweepFiles(out: string, indexes: readonly { layout: IndexLayout; index: Uint8Array }[]): Promise<number> {
  const kept = new Set(
    indexes.flatMap(({ layout, index }) =>
      Array.from({ length: 2 ** layout.bits }, (_, file) => {
        const at = digestPlace(layout, file);
        const digest = digestText(index.subarray(at, at + DIGEST));
        return digest === null ? '' : path.normalize(libraryFileName(file, digest));
      }),
    ),
  );
  const found = await readdir(path.join(out, 'files'), { recursive: true }).catch(() => []);
  const stray = found.filter((name) => name.endsWith('.bin') && !kept.has(path.join('files', name)));
  for (const name of stray) await rm(path.join(out, 'files', name), { force: true });
  return stray.length;
}
