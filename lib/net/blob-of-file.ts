import type { FileAnswer } from './fetch-file';

/**
 * The bytes of a file that is being fetched. A browser keeps a large one outside of the page's memory.
 * @throws FileError where the line breaks, or the file is longer than was allowed
 */
export async function blobOfFile({ pieces }: Pick<FileAnswer, 'pieces'>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  return new Blob(parts);
}
