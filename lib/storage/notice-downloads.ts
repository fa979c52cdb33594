import { transaction } from './database';
import { writeAll } from './write-all';

const rangeOf = (sha256: string) => IDBKeyRange.bound([sha256], [sha256, Infinity]);

/** How much of a file has been fetched. */
export async function downloadedLength(sha256: string): Promise<number> {
  const tx = await transaction(['noticeDownloads'], 'readonly');
  const cursor = await tx.objectStore('noticeDownloads').openCursor(rangeOf(sha256), 'prev');
  return cursor ? cursor.key[1] + cursor.value.length : 0;
}

export async function putDownloaded(sha256: string, at: number, bytes: Uint8Array): Promise<void> {
  const tx = await transaction(['noticeDownloads'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('noticeDownloads').put(bytes.slice(), [sha256, at])]);
}

/** The file as far as it was fetched; a gap ends it. */
export async function downloadedFile(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const tx = await transaction(['noticeDownloads'], 'readonly');
  const pieces = await tx.objectStore('noticeDownloads').getAll(rangeOf(sha256));
  const file = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

export async function forgetDownload(sha256: string): Promise<void> {
  const tx = await transaction(['noticeDownloads'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('noticeDownloads').delete(rangeOf(sha256))]);
}

export async function forgetDownloads(): Promise<void> {
  const tx = await transaction(['noticeDownloads'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('noticeDownloads').clear()]);
}

/** Forgets all files but these. */
export async function keepDownloads(sha256s: readonly string[]): Promise<void> {
  const tx = await transaction(['noticeDownloads'], 'readwrite');
  const store = tx.objectStore('noticeDownloads');
  const others = (await store.getAllKeys()).filter(([sha256]) => !sha256s.includes(sha256));
  await writeAll(tx, others.map((key) => () => store.delete(key)));
}
