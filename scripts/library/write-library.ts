import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { applyLibraryDelta, deltaBytes } from '@/lib/library/library-delta';
import { DIGEST, addToFilter, digestPlace, emptyIndex, filterError, layoutFor, readLayout, type IndexLayout } from '@/lib/library/filter-and-digests';
import { LIBRARY_NAME, manifestWith, readLibraryManifest, signedText, type LibraryFileName, type LibraryManifest } from '@/lib/library/library-manifest';
import { crowdOf, shapeFor } from '@/lib/library/library-shape';
import { MAX_LARGE_PACK } from '@/lib/summaries/parse-large-pack';
import { writeWhole } from '../notices/harvest-crossref';
import { LossError } from '../notices/write-output';
import type { Progress } from '../notices/progress-bar';
import { lastOfEach } from './gathered';
import { createKnownHashes } from './known-hashes';
import type { LibraryKey } from './library-key';
import type { Sorter } from './external-sort';
import { sweepFiles, writeFiles } from './write-files';

const KEPT_DELTAS = 30;
/** Beyond this share of new papers the index itself is the shorter way. */
const DELTA_SHARE = 0.1;
/** A filter that holds just what it was made for has half of its bits set. */
const FULL = 0.53;
/** A library that loses more than this is more likely a broken harvest. */
const LOSS_SHARE = 0.03;

export interface LibraryHead {
  id: string;
  title: string;
  publisher: string | null;
  license: string | null;
}

export interface WriteWork {
  out: string;
  work: string;
  head: LibraryHead;
  crowd: number;
  key: LibraryKey;
  now: number;
  allowLoss: boolean;
  progress: Progress;
}

/**
 * Writes the library: its files by prefix, the index with the filter, a delta from the last edition, the pack, and last
 * the signed manifest, so that what it names is there. Memory holds the index, one file and what is new.
 * @throws LossError where much of the last edition would be gone
 */
export async function writeLibrary(sorter: Sorter, { out, work, head, crowd, key, now, allowLoss, progress }: WriteWork): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const before = await earlier(out);
  const layout = before && stillFits(before.layout, sorter.count, crowd) ? before.layout : layoutFor(shapeFor(sorter.count, crowd), sorter.count);
  const index = emptyIndex(layout);
  const hashes = await createKnownHashes(path.join(work, 'hashes'), Math.ceil(sorter.count * DELTA_SHARE) + 1_000);
  const pack = sorter.characters < MAX_LARGE_PACK ? packWriter(path.join(out, 'pack.json.gz'), head, now) : null;
  const written = await writeFiles(lastOfEach(sorter.sorted()), {
    out,
    layout,
    index,
    async onPaper(hash) {
      addToFilter(index, layout, hash);
      await hashes.add(hash);
    },
    onSummary: async (json) => pack?.add(json),
    onProgress: (done) => progress.show(done, sorter.count),
  });
  const changes = await hashes.end();
  if (before && changes.removed > Math.max(50, changes.before * LOSS_SHARE) && !allowLoss) {
    throw new LossError(`${changes.removed} of ${changes.before} papers of the library before would be gone; --allow-loss writes it all the same`);
  }
  const edition = (before?.manifest.edition ?? 0) + 1;
  const lines = [`library: ${written.summaries} summaries in ${written.files} files, ${written.bytes} bytes; the largest has ${written.largest}`];
  const deltas = (before?.manifest.deltas ?? []).slice(-KEPT_DELTAS + 1);
  let newIndex = index;
  if (before && before.layout === layout && changes.added.length === changes.addedCount && changes.before > 0) {
    const bytes = deltaBytes({ files: changedFiles(before.index, index, layout), added: changes.added });
    // What the browser will do; the filter goes on knowing what is gone, until it is made anew.
    const applied = before.index.slice();
    if (!applyLibraryDelta(applied, layout, bytes)) throw new Error('the delta does not apply');
    if (isFull(applied, layout)) deltas.length = 0;
    else {
      newIndex = applied;
      deltas.push({ ...(await writeNamed(out, `delta-${edition}.bin`, bytes)), from: before.manifest.edition, to: edition });
      lines.push(`delta: ${bytes.length} bytes, ${changes.addedCount} papers new, ${changes.removed} gone`);
    }
  } else deltas.length = 0;
  const manifest: LibraryManifest = { ...head, edition, built: now, summaries: written.summaries, index: await writeNamed(out, `index-${edition}.bin`, newIndex), deltas, key: key.publicKey };
  lines.push(`index: ${newIndex.length} bytes, a filter of ${layout.hashes} places for each paper`);
  if (pack) lines.push(`pack: ${await pack.end()} bytes`);
  else lines.push('pack: none, since it would be larger than Caveat reads; the files take its place');
  const signed = signedText(manifest);
  await writeWhole(path.join(out, LIBRARY_NAME), manifestWith(signed, key.publicKey, key.sign(signed)));
  await hashes.keep();
  await sweepNamed(out, [manifest, ...(before ? [before.manifest] : [])]);
  const swept = await sweepFiles(out, [{ layout, index: newIndex }, ...(before ? [before] : [])]);
  if (swept > 0) lines.push(`${swept} files of earlier editions taken away`);
  const { sharingPrefix, passingFilter } = crowdOf({ bits: layout.bits, filterError: filterError(layout, written.summaries) }, written.summaries);
  lines.push(`crowd: each file is asked for by ${sharingPrefix} papers, ${passingFilter} for someone who has the filter`);
  return lines;
}

/** The earlier edition's cut is kept while the filter has room, so that deltas lead on from it. */
function stillFits(layout: IndexLayout, summaries: number, crowd: number): boolean {
  const room = (layout.partBytes * 8 * Math.LN2 * 2 ** layout.partBits) / layout.hashes;
  return summaries <= room && summaries >= room * 0.7 && crowdOf({ bits: layout.bits, filterError: filterError(layout, summaries) }, summaries).passingFilter >= crowd;
}

/** More than half of a filter's bits are set only where it knows more papers than it was made for. */
function isFull(index: Uint8Array, layout: IndexLayout): boolean {
  const filter = index.subarray(digestPlace(layout, 2 ** layout.bits));
  let set = 0;
  for (const byte of filter) for (let rest = byte; rest !== 0; rest &= rest - 1) set += 1;
  return set > filter.length * 8 * FULL;
}

function changedFiles(before: Uint8Array, now: Uint8Array, layout: IndexLayout): { file: number; digest: Uint8Array }[] {
  return Array.from({ length: 2 ** layout.bits }, (_, file) => ({ file, at: digestPlace(layout, file) }))
    .filter(({ at }) => !Buffer.from(now.subarray(at, at + DIGEST)).equals(before.subarray(at, at + DIGEST)))
    .map(({ file, at }) => ({ file, digest: now.subarray(at, at + DIGEST) }));
}

/** Takes away indexes and deltas that neither this edition nor the one before names. */
async function sweepNamed(out: string, manifests: readonly LibraryManifest[]): Promise<void> {
  const named = new Set(manifests.flatMap(({ index, deltas }) => [index.file, ...deltas.map(({ file }) => file)]));
  const stray = (await readdir(out)).filter((name) => /^(?:index|delta)-\d+\.bin$/.test(name) && !named.has(name));
  for (const name of stray) await rm(path.join(out, name), { force: true });
}

/** A compressed pack, written as the summaries come. */
function packWriter(file: string, head: LibraryHead, now: number) {
  const zipped = createGzip({ level: 9 });
  const out = zipped.pipe(createWriteStream(`${file}.part`));
  const { publisher, ...rest } = head;
  let begun = false;
  return {
    async add(json: string): Promise<void> {
      const start = JSON.stringify({ format: 'caveat-summary-pack', version: 1, ...rest, author: publisher, edition: new Date(now).toISOString().slice(0, 10) });
      if (!zipped.write(begun ? `,\n${json}` : `${start.slice(0, -1)},"summaries":[\n${json}`)) await once(zipped, 'drain');
      begun = true;
    },
    async end(): Promise<number> {
      zipped.end('\n]}\n');
      await once(out, 'finish');
      await rename(`${file}.part`, file);
      return out.bytesWritten;
    },
  };
}

async function earlier(dir: string): Promise<{ manifest: LibraryManifest; layout: IndexLayout; index: Uint8Array<ArrayBuffer> } | null> {
  const text = await readFile(path.join(dir, LIBRARY_NAME), 'utf8').catch(() => null);
  const manifest = text === null ? null : await readLibraryManifest(text);
  if (!manifest?.ok) return null;
  const bytes = await readFile(path.join(dir, manifest.value.index.file)).catch(() => null);
  const layout = bytes && readLayout(bytes, bytes.length);
  return bytes && layout ? { manifest: manifest.value, layout, index: new Uint8Array(bytes) } : null;
}

async function writeNamed(dir: string, file: string, bytes: Uint8Array): Promise<LibraryFileName> {
  await writeWhole(path.join(dir, file), bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
