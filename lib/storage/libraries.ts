import type { LibraryFileRow, LibraryRow } from './rows';
import { database, transaction } from './database';
import { writeAll } from './write-all';

/** An index is stored in pieces of so many bytes, so that a look-up reads one or two of them. */
export const LIBRARY_PIECE = 65_536;
/** Files of libraries that are kept, 20 to 100 MB; those that were fetched longest ago go first. */
export const MAX_LIBRARY_FILES = 300;

const END = '\uffff';

export async function allLibraries(): Promise<LibraryRow[]> {
  return (await database()).getAll('libraries');
}

export async function libraryAt(address: string): Promise<LibraryRow | null> {
  return (await (await database()).get('libraries', address)) ?? null;
}

/**
 * Takes an index in the place of the one before, all at once, and drops the files that it does not name any more.
 * @param isKept whether a file belongs to the new index
 */
export async function putLibrary(row: LibraryRow, index: Uint8Array, isKept: (file: LibraryFileRow) => boolean): Promise<void> {
  const tx = await transaction(['libraries', 'libraryPieces', 'libraryFiles'], 'readwrite');
  const pieces = tx.objectStore('libraryPieces');
  const files = tx.objectStore('libraryFiles');
  const [stray, rows] = await Promise.all([pieces.getAllKeys(rangeOf(row.address)), files.getAll(rangeOf(row.address))]);
  const count = Math.ceil(index.length / LIBRARY_PIECE);
  await writeAll(tx, [
    ...stray.map((key) => () => pieces.delete(key)),
    ...Array.from({ length: count }, (_, at) => () => pieces.put(index.slice(at * LIBRARY_PIECE, (at + 1) * LIBRARY_PIECE), [row.address, at])),
    ...rows.filter((file) => !isKept(file)).map(({ address, digest }) => () => files.delete([address, digest])),
    () => tx.objectStore('libraries').put(row),
  ]);
}

/** Notes what came of an attempt; a library that was removed meanwhile stays removed. */
export async function noteLibraryCheck(address: string, checked: LibraryRow['checked'], etag?: string | null): Promise<void> {
  const tx = await transaction(['libraries'], 'readwrite');
  const store = tx.objectStore('libraries');
  const row = await store.get(address);
  await writeAll(tx, row ? [() => store.put({ ...row, checked, etag: etag === undefined ? row.etag : etag })] : []);
}

/** Removes a library with everything of it. */
export async function deleteLibrary(address: string): Promise<void> {
  const tx = await transaction(['libraries', 'libraryPieces', 'libraryFiles'], 'readwrite');
  await writeAll(tx, [
    () => tx.objectStore('libraries').delete(address),
    () => tx.objectStore('libraryPieces').delete(rangeOf(address)),
    () => tx.objectStore('libraryFiles').delete(rangeOf(address)),
  ]);
}

/** Bytes of a library's index from one place to another; fewer where they are not there. */
export async function indexBytes(address: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const first = Math.floor(from / LIBRARY_PIECE);
  const range = IDBKeyRange.bound([address, first], [address, Math.floor((Math.max(from + 1, to) - 1) / LIBRARY_PIECE)]);
  const pieces = await (await database()).getAll('libraryPieces', range);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.slice(from - first * LIBRARY_PIECE, to - first * LIBRARY_PIECE);
}

export async function libraryFile(address: string, digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await (await database()).get('libraryFiles', [address, digest]);
  return row ? new Uint8Array(row.bytes) : null;
}

/** Keeps a file, and drops those that were fetched longest ago where there are too many; not of a library that was removed meanwhile. */
export async function putLibraryFile(row: LibraryFileRow): Promise<void> {
  const tx = await transaction(['libraries', 'libraryFiles'], 'readwrite');
  const files = tx.objectStore('libraryFiles');
  const [library, stray] = await Promise.all([
    tx.objectStore('libraries').get(row.address),
    files.count().then((count) => (count < MAX_LIBRARY_FILES ? [] : files.index('at').getAllKeys(null, count - MAX_LIBRARY_FILES + 1))),
  ]);
  await writeAll(tx, library ? [...stray.map((key) => () => files.delete(key)), () => files.put(row)] : []);
}

/** Bytes that the files of a library take; one is looked at after the other. */
export async function libraryFileBytes(address: string): Promise<number> {
  const tx = await transaction(['libraryFiles'], 'readonly');
  let bytes = 0;
  let cursor = await tx.objectStore('libraryFiles').openCursor(rangeOf(address));
  for (; cursor; cursor = await cursor.continue()) bytes += cursor.value.bytes.length;
  return bytes;
}

function rangeOf(address: string): IDBKeyRange {
  return IDBKeyRange.bound([address], [address, END]);
}
