import type { MarkCode } from './known-notice';

/**
 * What the list on this machine said of one work of a manuscript. Identifiers are kept as hashes: enough to know a
 * work again when the same file is given, and no list of what the reader cites.
 */
export interface ManuscriptWork {
  /** One for each identifier of the work. */
  ids: string[];
  code: MarkCode | null;
  /** Those of the notices that the list had for it, one for each identifier of a notice. */
  notices: string[];
}

/** A bibliography that the reader has watched: a file, or a collection in Zotero. Nothing of its text is kept. */
export interface Manuscript {
  /** Random. */
  id: string;
  /** The name of the file or the collection. */
  name: string;
  /** Zotero's key of the collection, `library` for the whole of it; `null` for a file. */
  collection: string | null;
  works: ManuscriptWork[];
  /** When this was checked, in milliseconds since the epoch. */
  checkedAt: number;
  /** The day of the list that was asked. */
  listDate: number;
}

/** As many works of one manuscript are watched, and as many manuscripts. */
export const MAX_MANUSCRIPT_WORKS = 20_000;
export const MAX_MANUSCRIPTS = 200;
