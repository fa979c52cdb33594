import { ByteReader } from '@/lib/notices/index/byte-reader';
import { ByteWriter } from '@/lib/notices/index/byte-writer';
import { DIGEST, addToFilter, digestPlace, type IndexLayout } from './filter-and-digests';

const MAGIC = 0x4c56_4344;
/** A hash of 52 bits is written as two numbers. */
const HALF = 2 ** 26;

/** What leads from the index of one edition to that of the next. */
export interface LibraryDelta {
  /** Files that are new, changed or gone, with their digests; of one that is gone all zeros. */
  files: { file: number; digest: Uint8Array }[];
  /** The hashes of papers that are new, in ascending order. Of papers that are gone the filter goes on saying "may be". */
  added: number[];
}

export function deltaBytes({ files, added }: LibraryDelta): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(1_024);
  out.u32(MAGIC);
  out.varint(files.length);
  for (const { file, digest } of files) {
    out.varint(file);
    out.raw(digest);
  }
  out.varint(added.length);
  let before = 0;
  for (const hash of added) {
    out.varint(Math.floor((hash - before) / HALF));
    out.varint((hash - before) % HALF);
    before = hash;
  }
  return out.view().slice();
}

/**
 * Applies a delta to an index, which is changed. Whether that led to the right one only its SHA-256 tells.
 * @returns `false` for what is no delta of such an index; the index is of no use then
 */
export function applyLibraryDelta(index: Uint8Array, layout: IndexLayout, delta: Uint8Array): boolean {
  const read = new ByteReader(delta);
  if (read.u32() !== MAGIC) return false;
  for (let left = read.varint(); left > 0 && !read.failed; left -= 1) {
    const file = read.varint();
    if (file >= 2 ** layout.bits) return false;
    for (let at = 0; at < DIGEST; at += 1) index[digestPlace(layout, file) + at] = read.u8();
  }
  let hash = 0;
  for (let left = read.varint(); left > 0 && !read.failed; left -= 1) {
    hash += read.varint() * HALF + read.varint();
    if (hash >= 2 ** 52) return false;
    addToFilter(index, layout, hash);
  }
  return !read.failed && read.isAtEnd;
}
