import { HASH_BITS } from './key-hash';
import { MAX_BUCKET_BITS } from './list-head';

/** Bits of a hash that the file keeps for each entry, beside those that its place says. */
export const REMAINDER_BITS = 24;

const BUCKET_SIZE = 16;
/** Buckets in a part of the index (about 15 KB) and in a part of the details (about 10 KB), as bits. */
const INDEX_PART = 8;
const DETAILS_PART = 4;

/**
 * 2^ceil(log2(N / 16)) buckets: between 8 and 16 entries in each, so that a foreign identifier meets one of
 * them by chance in at most 16 of 2^24 look-ups, less than one in a million, at any size of the list.
 */
export function bucketBitsFor(entries: number): number {
  let bits = 0;
  while (bits < MAX_BUCKET_BITS && entries > BUCKET_SIZE * 2 ** bits) bits += 1;
  return bits;
}

/** How many of the bucket bits choose the part of the index that a look-up reads. */
export function indexPartBits(bucketBits: number): number {
  return Math.max(0, bucketBits - INDEX_PART);
}

export function detailsPartBits(bucketBits: number): number {
  return Math.max(0, bucketBits - DETAILS_PART);
}

/** The first bits of a hash, as a number. */
export function firstBits(hash: number, bits: number): number {
  return Math.floor(hash / 2 ** (HASH_BITS - bits));
}

/** The bits of a hash that are kept: those behind the bucket's. */
export function remainderOf(hash: number, bucketBits: number): number {
  return firstBits(hash, bucketBits + REMAINDER_BITS) % 2 ** REMAINDER_BITS;
}
