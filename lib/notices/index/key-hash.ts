import type { WorkIds } from '@/lib/model/work';

/** Bits of a key's hash: as many as a JavaScript number holds exactly, less one. */
export const HASH_BITS = 52;

/** Longer identifiers are none (lib/identifiers/doi.ts); the file has one byte for the length of a suffix. */
const MAX_KEY = 300;
const PRINTABLE = /^[!-~]+$/;

/**
 * The keys under which the list may know a work: its DOIs in normal form, and `pmid:` with its PMID.
 * Other identifiers are in no source of the list.
 */
export function keysOf(ids: Pick<WorkIds, 'doi' | 'pmid' | 'aliases'>): string[] {
  const keys = [ids.doi, ...(ids.aliases ?? []), ids.pmid === null ? null : `pmid:${ids.pmid}`];
  return keys.filter((key) => key !== null && key.length <= MAX_KEY && PRINTABLE.test(key)) as string[];
}

/** The identifier that a key stands for. */
export function idsOfKey(key: string): Pick<WorkIds, 'doi' | 'pmid'> {
  return key.startsWith('pmid:') ? { doi: null, pmid: key.slice(5) } : { doi: key, pmid: null };
}

/** The second seed of a key's hash. */
const SECOND_SEED = 0x9747b28c;

/**
 * The first 52 bits of two 32-bit hashes (MurmurHash3 with the seeds 0 and 0x9747b28c) put one behind
 * the other, as an integer. `crypto.subtle` would cost 76 µs a key, this costs a fraction of one: the text is read
 * once for both.
 * @param key printable ASCII, as keysOf gives it
 */
export function hashOfKey(key: string): number {
  const length = key.length;
  const whole = length & ~3;
  let [first, second] = [0, SECOND_SEED];
  for (let at = 0; at < whole; at += 4) {
    const block = mixed(blockAt(key, at));
    first = stirred(first ^ block);
    second = stirred(second ^ block);
  }
  if (length !== whole) {
    const tail = mixed(tailOf(key, whole));
    first ^= tail;
    second ^= tail;
  }
  return finished(first ^ length) * 0x100000 + (finished(second ^ length) >>> 12);
}

/** MurmurHash3_x86_32 by Austin Appleby (public domain), over a text of one byte a character. */
export function murmur3(text: string, seed: number): number {
  const length = text.length;
  const whole = length & ~3;
  let hash = seed;
  for (let at = 0; at < whole; at += 4) hash = stirred(hash ^ mixed(blockAt(text, at)));
  if (length !== whole) hash ^= mixed(tailOf(text, whole));
  return finished(hash ^ length);
}

function blockAt(text: string, at: number): number {
  return (
    (text.charCodeAt(at) & 0xff) |
    ((text.charCodeAt(at + 1) & 0xff) << 8) |
    ((text.charCodeAt(at + 2) & 0xff) << 16) |
    (text.charCodeAt(at + 3) << 24)
  );
}

function tailOf(text: string, from: number): number {
  let tail = 0;
  for (let at = text.length - 1; at >= from; at -= 1) tail = (tail << 8) | (text.charCodeAt(at) & 0xff);
  return tail;
}

function mixed(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

function stirred(hash: number): number {
  return (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
