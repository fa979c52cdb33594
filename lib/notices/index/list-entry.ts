import type { KnownNotice, MarkCode } from '@/lib/model/known-notice';
import { hashOfKey } from './key-hash';

/**
 * Everything that the list says of one identifier. A work that is known by DOI and PMID has two entries,
 * and the details stand at the DOI.
 */
export interface ListEntry {
  /** As keysOf gives it. */
  key: string;
  mark: MarkCode;
  /** The key at which the details stand, where that is another one of the same work. */
  see: string | null;
  /** Notices about the work. */
  notices: KnownNotice[];
  /** Keys of the works that this document is a notice about; the details stand there. */
  announces: string[];
}

/** The order of entries in the files: by hash, and by key where hashes are the same. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return hashOfKey(a) - hashOfKey(b) || (a < b ? -1 : 1);
}
