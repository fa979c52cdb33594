import type { LaySummary } from '@/lib/model/lay-summary';
import type { WorkIds } from '@/lib/model/work';
import { BINARY_FILE } from '@/lib/net/file-types';
import { sha256Of } from '@/lib/platform/sha256-of';
import { indexBytes, libraryFile, putLibraryFile } from '@/lib/storage/libraries';
import type { LibraryRow } from '@/lib/storage/rows';
import { bytesOfFile, fetchLibraryFile, LibraryRefused } from './fetch-library-file';
import { hashesOf, prefixOf } from './library-hash';
import { DIGEST, INDEX_HEAD, digestPlace, digestText, mayHave, partPlace, readLayout } from './filter-and-digests';
import { MAX_LIBRARY_FILE, libraryFileName, summariesInFile } from './library-file';

/** A file of a library in which the summaries of a work would be. */
interface Place {
  file: number;
  digest: string;
}

/**
 * Where a library may have summaries of a work, from what is on this machine alone: nobody is asked.
 * @returns `null` where it has none
 */
export async function placeIn({ address, index }: LibraryRow, ids: WorkIds): Promise<Place | null> {
  const layout = readLayout(await indexBytes(address, 0, INDEX_HEAD), index.bytes);
  if (!layout) return null;
  for (const hash of hashesOf(ids)) {
    const from = partPlace(layout, hash);
    if (!mayHave(layout, await indexBytes(address, from, from + layout.partBytes), hash)) continue;
    const file = prefixOf(hash, layout.bits);
    const at = digestPlace(layout, file);
    const digest = digestText(await indexBytes(address, at, at + DIGEST));
    if (digest !== null) return { file, digest };
  }
  return null;
}

/** The summaries of a work in the files of a library that are on this machine. */
export async function storedIn(library: LibraryRow, ids: WorkIds): Promise<LaySummary[]> {
  const place = await placeIn(library, ids);
  const bytes = place && (await libraryFile(library.address, place.digest));
  return bytes ? summariesInFile(bytes, ids, { id: `library:${library.address}`, title: library.title, license: library.license }) : [];
}

/**
 * Fetches the file in which the summaries of a work would be, unless it is at hand. The request names the file's number
 * and nothing of the work.
 * @returns whether a file came
 * @throws LibraryRefused
 */
export async function fetchFor(library: LibraryRow, ids: WorkIds, { now, signal, send }: { now: number; signal: AbortSignal; send?: typeof fetch }): Promise<boolean> {
  const place = await placeIn(library, ids);
  if (!place || (await libraryFile(library.address, place.digest))) return false;
  const url = library.address + libraryFileName(place.file, place.digest);
  const bytes = await fetchLibraryFile({ url, why: 'library', limit: MAX_LIBRARY_FILE, types: BINARY_FILE, signal }, bytesOfFile, send);
  if (!(await sha256Of(bytes)).startsWith(place.digest)) throw new LibraryRefused('damaged');
  await putLibraryFile({ address: library.address, ...place, bytes, at: now });
  return true;
}
