/**
 * The index of a library: for each of its files the beginning of its SHA-256, and a filter that says which papers the
 * library does not have. docs/library-format.md describes the bytes.
 */
import type { LibraryShape } from '@/lib/model/library';
import { MAX_BITS, PAPERS, SPARE } from './library-shape';
import { prefixOf } from './library-hash';

const MAGIC = [0x89, 0x43, 0x56, 0x4c, 0x0d, 0x0a, 0x1a, 0x0a];
const VERSION = 1;
export const INDEX_HEAD = 24;
/** Bytes kept of the SHA-256 of a file. */
export const DIGEST = 16;
/** About so many papers share one part of the filter. */
const PART_KEYS = 8_192;

/** How an index is laid out. */
export interface IndexLayout extends LibraryShape {
  /** 2^partBits parts of the filter. */
  partBits: number;
  partBytes: number;
}

/** A full Bloom filter of so many bits for each paper is wrong once in 2^hashes times, and one with room to spare less often. */
export function layoutFor(shape: LibraryShape, summaries: number): IndexLayout {
  const partBits = Math.max(0, Math.ceil(Math.log2(Math.max(1, summaries) / PART_KEYS)));
  const keys = Math.max(1, (summaries * SPARE) / 2 ** partBits);
  return { ...shape, partBits, partBytes: Math.ceil((keys * shape.hashes) / Math.LN2 / 8) };
}

export function indexLength(layout: IndexLayout): number {
  return digestPlace(layout, 2 ** layout.bits) + 2 ** layout.partBits * layout.partBytes;
}

/** An index with its head, no file and an empty filter. */
export function emptyIndex(layout: IndexLayout): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(indexLength(layout));
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint16(8, VERSION, true);
  view.setUint8(10, layout.bits);
  view.setUint8(11, layout.hashes);
  view.setUint8(12, layout.partBits);
  view.setUint32(16, layout.partBytes, true);
  return bytes;
}

/**
 * Reads the head of an index, whatever the bytes are.
 * @param length of the whole index
 * @returns `null` where it is none, or its numbers do not fit its length
 */
export function readLayout(head: Uint8Array, length: number): IndexLayout | null {
  if (head.length < INDEX_HEAD || MAGIC.some((byte, at) => head[at] !== byte)) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const layout = { bits: view.getUint8(10), hashes: view.getUint8(11), partBits: view.getUint8(12), partBytes: view.getUint32(16, true) };
  const isSane = view.getUint16(8, true) === VERSION && layout.bits <= MAX_BITS && layout.hashes >= 1 && layout.hashes <= 16 && layout.partBits <= 16 && layout.partBytes > 0 && layout.partBytes <= PAPERS;
  return isSane && indexLength(layout) === length ? layout : null;
}

/** Where the digest of a file stands in the index. */
export function digestPlace(_layout: IndexLayout, file: number): number {
  return INDEX_HEAD + file * DIGEST;
}

/** Where the part of the filter stands that knows a hash. */
export function partPlace(layout: IndexLayout, hash: number): number {
  return digestPlace(layout, 2 ** layout.bits) + prefixOf(hash, layout.partBits) * layout.partBytes;
}

/** Share of foreign papers that the filter lets through while it knows so many papers. */
export function filterError({ hashes, partBits, partBytes }: IndexLayout, summaries: number): number {
  return (1 - Math.exp((-hashes * summaries) / (2 ** partBits * partBytes * 8))) ** hashes;
}

/** Whether the library may have the paper: "no" is sure, "yes" is wrong as often as filterError says. */
export function mayHave({ hashes }: IndexLayout, part: Uint8Array, hash: number): boolean {
  return placesOf(hash, hashes, part.length * 8).every((bit) => ((part[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** Adds a paper to the filter of a whole index. */
export function addToFilter(index: Uint8Array, layout: IndexLayout, hash: number): void {
  const at = partPlace(layout, hash);
  for (const bit of placesOf(hash, layout.hashes, layout.partBytes * 8)) {
    const place = at + (bit >>> 3);
    index[place] = (index[place] ?? 0) | (1 << (bit & 7));
  }
}

/** The digest of a file, as 32 hexadecimal digits; `null` where the library has no such file. */
export function digestText(digest: Uint8Array): string | null {
  return digest.length === DIGEST && digest.some((byte) => byte !== 0) ? [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') : null;
}

/** Double hashing (Kirsch and Mitzenmacher 2006): two halves of the hash, mixed, give every place. */
function placesOf(hash: number, hashes: number, bits: number): number[] {
  const first = mixed(hash >>> 0);
  const step = mixed(Math.floor(hash / 2 ** 20) >>> 0) | 1;
  return Array.from({ length: hashes }, (_, at) => ((first + Math.imul(step, at)) >>> 0) % bits);
}

/** The last step of MurmurHash3. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
