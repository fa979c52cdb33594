import type { MarkCode } from '@/lib/model/known-notice';
import { ByteReader } from './byte-reader';
import { MARK_NUMBERS } from './file-tables';
import { hashOfKey } from './key-hash';
import { firstBits, indexPartBits, remainderOf } from './layout';
import { FIXED_LENGTH, beginHead, finishFile, readHead, type ListHead } from './list-head';
import { checkedPart, readParts, writeParts, type Part } from './parts';
import { refused, type Checked } from './refusal';

/** The head of an index with its table of parts: all that is needed to find the one part to read. */
export interface IndexHead extends ListHead {
  parts: Part[];
}

/** Most entries that a bucket can count; with honest hashes there are never more than about 45. */
export const MAX_IN_BUCKET = 255;

/**
 * The body of an index: for each part the number of entries in each of its buckets, then all 24-bit
 * remainders, then all marks, two a byte.
 * @param hashes in ascending order
 * @param marks the number of each entry's mark
 */
export function indexParts(hashes: Float64Array, marks: Uint8Array, bucketBits: number): Uint8Array[] {
  const partBits = indexPartBits(bucketBits);
  const buckets = 2 ** (bucketBits - partBits);
  let at = 0;
  return Array.from({ length: 2 ** partBits }, (_, part) => {
    const from = at;
    while (at < hashes.length && firstBits(hashes[at] ?? 0, partBits) === part) at += 1;
    const count = at - from;
    const bytes = new Uint8Array(buckets + count * 3 + Math.ceil(count / 2));
    for (let entry = 0; entry < count; entry += 1) {
      const hash = hashes[from + entry] ?? 0;
      const bucket = firstBits(hash, bucketBits) % buckets;
      if (bytes[bucket] === MAX_IN_BUCKET) throw new Error('more than 255 entries in one bucket');
      bytes[bucket] = (bytes[bucket] ?? 0) + 1;
      const remainder = remainderOf(hash, bucketBits);
      const place = buckets + entry * 3;
      bytes[place] = remainder & 0xff;
      bytes[place + 1] = (remainder >>> 8) & 0xff;
      bytes[place + 2] = remainder >>> 16;
      const nibble = buckets + count * 3 + (entry >>> 1);
      bytes[nibble] = (bytes[nibble] ?? 0) | ((marks[from + entry] ?? 0) << ((entry & 1) * 4));
    }
    return bytes;
  });
}

export function indexFile(head: Omit<ListHead, 'headLength' | 'fileLength' | 'kind' | 'partBits'>, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = beginHead({ ...head, kind: 'index', partBits: indexPartBits(head.bucketBits) });
  writeParts(out, parts);
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return finishFile(out, body);
}

/** @param bytes the whole file, or at least its head where `fileLength` says how long the file is */
export function readIndexHead(bytes: Uint8Array, fileLength = bytes.length): Checked<IndexHead> {
  const read = readHead(bytes, 'index', fileLength);
  if (!read.ok) return read;
  const head = read.value;
  const buckets = 2 ** (head.bucketBits - head.partBits);
  if (head.partBits !== indexPartBits(head.bucketBits)) return refused('inconsistent');
  const reader = new ByteReader(bytes.subarray(0, head.headLength), FIXED_LENGTH);
  const parts = readParts(reader, 2 ** head.partBits, head.fileLength - head.headLength);
  if (!parts || !reader.isAtEnd || parts.some(({ length }) => length < buckets)) return refused('inconsistent');
  return { ok: true, value: { ...head, parts } };
}

/** Which part of the index to read for the hash of a key. */
export function indexPartOf(head: Pick<ListHead, 'partBits'>, hash: number): number {
  return firstBits(hash, head.partBits);
}

/** The bytes of one part, if they are whole and count what they hold. */
export function checkedIndexPart(head: IndexHead, part: number, bytes: Uint8Array | undefined): Checked<Uint8Array> {
  const place = head.parts[part];
  if (!place) return refused('inconsistent');
  const checked = checkedPart(bytes, place);
  if (!checked.ok) return checked;
  const buckets = 2 ** (head.bucketBits - head.partBits);
  let count = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) count += checked.value[bucket] ?? 0;
  return buckets + count * 3 + Math.ceil(count / 2) === checked.value.length ? checked : refused('inconsistent');
}

/**
 * What a part of the index says of the hash of a key: the worst mark where several entries share its bits.
 * @param part the part that indexPartOf chose, as checkedIndexPart gave it
 * @returns `null`: not in the list
 */
export function markInPart(head: Pick<ListHead, 'bucketBits' | 'partBits'>, part: Uint8Array, hash: number): MarkCode | null {
  const buckets = 2 ** (head.bucketBits - head.partBits);
  const bucket = firstBits(hash, head.bucketBits) % buckets;
  const wanted = remainderOf(hash, head.bucketBits);
  let before = 0;
  for (let at = 0; at < bucket; at += 1) before += part[at] ?? 0;
  const inBucket = part[bucket] ?? 0;
  if (inBucket === 0) return null;
  const count = entriesIn(part, buckets);
  let worst: number | null = null;
  for (let entry = before; entry < before + inBucket; entry += 1) {
    const place = buckets + entry * 3;
    const remainder = (part[place] ?? 0) | ((part[place + 1] ?? 0) << 8) | ((part[place + 2] ?? 0) << 16);
    if (remainder !== wanted) continue;
    const mark = ((part[buckets + count * 3 + (entry >>> 1)] ?? 0) >>> ((entry & 1) * 4)) & 0xf;
    worst = worst === null ? mark : Math.min(worst, mark);
  }
  return worst === null ? null : (MARK_NUMBERS[worst] ?? null);
}

/** How many entries a part holds: each takes three bytes and a half. */
function entriesIn(part: Uint8Array, buckets: number): number {
  return Math.floor(((part.length - buckets) * 2) / 7);
}

/** An index that is whole in memory, every part checked. */
export interface LoadedIndex {
  head: IndexHead;
  mark(key: string): MarkCode | null;
}

/** Reads a whole index file, whatever the bytes are. */
export function readIndex(bytes: Uint8Array): Checked<LoadedIndex> {
  const read = readIndexHead(bytes);
  if (!read.ok) return read;
  const head = read.value;
  const parts: Uint8Array[] = [];
  let entries = 0;
  for (const [at, { start, length }] of head.parts.entries()) {
    const from = head.headLength + start;
    const checked = checkedIndexPart(head, at, bytes.subarray(from, from + length));
    if (!checked.ok) return checked;
    parts.push(checked.value);
    entries += entriesIn(checked.value, 2 ** (head.bucketBits - head.partBits));
  }
  if (entries !== head.entries) return refused('inconsistent');
  return { ok: true, value: loadedIndex(head, parts) };
}

/** @param parts all of them, in order, each as checkedIndexPart gave it */
export function loadedIndex(head: IndexHead, parts: readonly Uint8Array[]): LoadedIndex {
  return {
    head,
    mark(key) {
      const hash = hashOfKey(key);
      const part = parts[indexPartOf(head, hash)];
      return part ? markInPart(head, part, hash) : null;
    },
  };
}
