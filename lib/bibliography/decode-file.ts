import type { UnreadFormat } from './bibliography-format';

/** Why a file cannot be read. */
export type FileProblem = 'too-large' | 'not-text' | 'damaged';

/** 100,000 records with their abstracts. */
export const MAX_BYTES = 300_000_000;

/** What a file is that is no text, by its first bytes. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: UnreadFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'word-97'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'database'],
];

/**
 * The text of a file that the reader gave: UTF-8 or UTF-16 by its mark or its zeros, and where it is no valid
 * UTF-8 the encoding of old Windows programs. `zip`: it is an archive, as Word's documents are.
 */
export function decodeFile(bytes: Uint8Array<ArrayBuffer>): { text: string } | { zip: true } | { problem: FileProblem } | { unread: UnreadFormat } {
  if (bytes.length > MAX_BYTES) return { problem: 'too-large' };
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return { zip: true };
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return { unread: known[1] };
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : wideEncoding(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes) };
  if (bytes.subarray(0, 4_000).includes(0)) return { problem: 'not-text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

/** UTF-16 without a mark: in Latin letters every second byte is zero, and no other. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400);
  const zeros = (place: number) => head.filter((byte, at) => at % 2 === place && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (head.length < 8 || even + odd < head.length / 2.5) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}
