import { BINARY_FILE, JSON_FILE } from '@/lib/net/file-types';
import { textOfFile } from '@/lib/net/text-of-file';
import { sha256Of } from '@/lib/platform/sha256-of';
import { indexBytes, libraryAt, noteLibraryCheck, putLibrary } from '@/lib/storage/libraries';
import type { LibraryRow } from '@/lib/storage/rows';
import { bytesOfFile, fetchLibraryFile, LibraryRefused } from './fetch-library-file';
import { applyLibraryDelta } from './library-delta';
import { DIGEST, INDEX_HEAD, digestPlace, digestText, readLayout } from './filter-and-digests';
import { LIBRARY_NAME, MAX_LIBRARY_MANIFEST, deltasFrom, readLibraryManifest, type LibraryFileName, type LibraryManifest } from './library-manifest';

/** A library that shrinks to less than this share of what it was is more likely broken than tidied. */
const LEAST_SHARE = 0.5;

export interface RenewWork {
  /** The folder of the manifest. */
  address: string;
  now: number;
  signal: AbortSignal;
  send?: typeof fetch;
}

/**
 * Takes the newest edition of a library, by deltas where they lead there. Nothing of the edition at hand is touched
 * before its successor has proved to be whole and from the same publisher.
 * @returns whether there was a newer one
 * @throws LibraryRefused
 */
export async function renewLibrary(work: RenewWork): Promise<boolean> {
  const before = await libraryAt(work.address);
  const request = { url: work.address + LIBRARY_NAME, why: 'library' as const, limit: MAX_LIBRARY_MANIFEST, etag: before?.etag ?? null, types: JSON_FILE, signal: work.signal };
  const { text, etag } = await fetchLibraryFile(request, async (answer) => ({ text: answer.kind === 'unchanged' ? null : await textOfFile(answer), etag: answer.etag?.slice(0, 300) ?? null }), work.send);
  if (text === null) return false;
  const read = await readLibraryManifest(text);
  if (!read.ok) throw new LibraryRefused(read.reason);
  const manifest = read.value;
  if (before) compare(before, manifest);
  if (before?.index.sha256 === manifest.index.sha256 && before.edition === manifest.edition) {
    await noteLibraryCheck(work.address, { at: work.now, refusal: null }, etag);
    return false;
  }
  const index = (before && (await byDeltas(before, manifest, work))) ?? (await whole(manifest.index, work));
  const layout = readLayout(index, index.length);
  if (!layout) throw new LibraryRefused('damaged');
  const { id, title, publisher, license, edition, built, summaries, key, index: { sha256, bytes } } = manifest;
  const row: LibraryRow = { address: work.address, id, title, publisher, license, edition, built, summaries, key, index: { sha256, bytes }, etag, checked: { at: work.now, refusal: null } };
  await putLibrary(row, index, ({ file, digest }) => {
    const at = digestPlace(layout, file);
    return digestText(index.subarray(at, at + DIGEST)) === digest;
  });
  return true;
}

function compare(before: LibraryRow, manifest: LibraryManifest): void {
  if (manifest.key !== before.key) throw new LibraryRefused('other-key');
  if (manifest.id !== before.id) throw new LibraryRefused('other-library');
  if (manifest.edition < before.edition || manifest.built < before.built) throw new LibraryRefused('older');
  // One edition has one index.
  if (manifest.edition === before.edition && manifest.index.sha256 !== before.index.sha256) throw new LibraryRefused('damaged');
  if (manifest.summaries < before.summaries * LEAST_SHARE) throw new LibraryRefused('absurd');
}

/** @returns `null` where no deltas lead there, they are the longer way, or they lead elsewhere */
async function byDeltas(before: LibraryRow, manifest: LibraryManifest, work: RenewWork): Promise<Uint8Array<ArrayBuffer> | null> {
  const way = deltasFrom(before.edition, manifest);
  if (!way || way.reduce((sum, { bytes }) => sum + bytes, 0) >= manifest.index.bytes) return null;
  const index = await indexBytes(work.address, 0, before.index.bytes);
  const layout = readLayout(index.subarray(0, INDEX_HEAD), index.length);
  if (!layout) return null;
  for (const step of way) {
    if (!applyLibraryDelta(index, layout, await whole(step, work))) return null;
  }
  return (await sha256Of(index)) === manifest.index.sha256 ? index : null;
}

/** A file that the manifest names. */
async function whole(named: LibraryFileName, { address, signal, send }: RenewWork): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchLibraryFile({ url: address + named.file, why: 'library', limit: named.bytes, types: BINARY_FILE, signal }, bytesOfFile, send);
  if (bytes.length !== named.bytes || (await sha256Of(bytes)) !== named.sha256) throw new LibraryRefused('damaged');
  return bytes;
}
