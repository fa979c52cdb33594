/** Why a file cannot be read as a text. */
export type FileProblem = 'too-large' | 'not-text';

const MAX_BYTES = 30_000_000;

/**
 * The text of a file that the reader gave: UTF-8 or UTF-16 by its mark, and where it is no valid UTF-8 the
 * encoding of old Windows programs.
 */
export function decodeFile(bytes: Uint8Array<ArrayBuffer>): { text: string } | { problem: FileProblem } {
  if (bytes.length > MAX_BYTES) return { problem: 'too-large' };
  const [a, b, c, d] = bytes;
  // A Word file is a ZIP archive; a PDF is none either.
  if ((a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46)) return { problem: 'not-text' };
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes) };
  if (bytes.subarray(0, 4_000).includes(0)) return { problem: 'not-text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
