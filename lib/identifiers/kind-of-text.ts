import type { WorkIds } from '@/lib/model/work';
import { doisInText } from './dois-in-text';
import { idsInText } from './ids-in-text';
import { parseShortDoi, type ShortDoi } from './short-doi';

/** What a reader gave to be checked. */
export type KindOfText =
  /** It names a work by itself. */
  | { kind: 'ids'; ids: WorkIds }
  /** It names one that doi.org alone knows. */
  | { kind: 'short-doi'; shortDoi: ShortDoi }
  /** A line that may be a title, white space folded. */
  | { kind: 'title'; title: string }
  /** Identifiers of more than one work. */
  | { kind: 'several' }
  /** An address that names no work. It is not taken for a title: it may be private. */
  | { kind: 'address' }
  | { kind: 'too-long' }
  | { kind: 'empty' };

/** Longer than any title with its authors and journal; beyond it a text is a passage, not a line. */
const MAX_TITLE = 500;

/** Something to look for: fewer letters and digits than this are in every title. */
const MIN_SIGNS = 3;

/** PubMed's numbers in a text; where it named one work, that was read before. */
const LABELLED = /\bpmid[:/]?\s?\d|\bpmc\d/i;

const ADDRESS = /[a-z]:\/\/\S|^www\.\S+$/i;

/**
 * Reads a text of the reader's own: pasted, typed or selected. Identifiers come first, then a short
 * DOI, then a title line.
 */
export function kindOfText(text: string): KindOfText {
  const ids = idsInText(text);
  if (ids !== null) return { kind: 'ids', ids };
  const line = text.slice(0, 2_000).replace(/\s+/g, ' ').trim();
  const shortDoi = parseShortDoi(line);
  if (shortDoi !== null) return { kind: 'short-doi', shortDoi };
  if (doisInText(line, 1).length > 0 || LABELLED.test(line)) return { kind: 'several' };
  if (ADDRESS.test(line)) return { kind: 'address' };
  if ((line.match(/[\p{L}\p{N}]/gu) ?? []).length < MIN_SIGNS) return { kind: 'empty' };
  return line.length > MAX_TITLE ? { kind: 'too-long' } : { kind: 'title', title: line };
}
