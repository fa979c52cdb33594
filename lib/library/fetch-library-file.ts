import type { LibraryRefusal } from '@/lib/model/library';
import { blobOfFile } from '@/lib/net/blob-of-file';
import { FileError, fetchFile, type FileAnswer, type FileProblem, type FileRequest } from '@/lib/net/fetch-file';

/** A library, or a file of it, cannot be taken. */
export class LibraryRefused extends Error {
  readonly reason: LibraryRefusal;

  constructor(reason: LibraryRefusal) {
    super(reason);
    this.reason = reason;
  }
}

const REASONS: Record<Exclude<FileProblem, 'cancelled'>, LibraryRefusal> = {
  address: 'address',
  offline: 'offline',
  redirect: 'server',
  server: 'server',
  'wrong-type': 'wrong-type',
  'too-big': 'too-big',
};

/** Asks for a file and reads it with `read`. @throws LibraryRefused */
export async function fetchLibraryFile<Value>(request: FileRequest, read: (answer: FileAnswer) => Promise<Value>, send?: typeof fetch): Promise<Value> {
  try {
    return await read(await fetchFile(request, send));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new LibraryRefused(error.problem === 'cancelled' ? 'offline' : REASONS[error.problem]);
  }
}

/** All bytes of a file. */
export async function bytesOfFile(answer: FileAnswer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await blobOfFile(answer)).arrayBuffer());
}
