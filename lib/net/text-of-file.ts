import type { FileAnswer } from './fetch-file';

/**
 * The text of a file that is being fetched, as UTF-8.
 * @throws FileError where the line breaks, or the file is longer than was allowed
 */
export async function textOfFile({ pieces }: Pick<FileAnswer, 'pieces'>): Promise<string> {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(decoder.decode(piece, { stream: true }));
  return texts.join('') + decoder.decode();
}
