import type { WorkIds } from '@/lib/model/work';
import { HASH_BITS, hashOfKey, keysOf } from '@/lib/notices/index/key-hash';

/**
 * The hash under which a summary of a work is filed: that of its DOI, else of its PubMed number, as in the notice list
 * (docs/notice-index-format.md). `null` where it has neither.
 */
export function filedUnder(ids: Pick<WorkIds, 'doi' | 'pmid'>): number | null {
  const [key] = keysOf(ids);
  return key === undefined ? null : hashOfKey(key);
}

/** The hashes under which a work may be filed: a library may know less of its identifiers than the page. */
export function hashesOf(ids: Pick<WorkIds, 'doi' | 'pmid'>): number[] {
  return keysOf(ids).map(hashOfKey);
}

/** The first bits of a hash as a number. */
export function prefixOf(hash: number, bits: number): number {
  return Math.floor(hash / 2 ** (HASH_BITS - bits));
}
