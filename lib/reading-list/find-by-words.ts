import { plainText } from '@/lib/model/rich-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { WorkIds } from '@/lib/model/work';

/** A saved paper as it is found by words. */
export interface FindableEntry {
  id: string;
  title: string;
  ids: WorkIds;
  /** Title, authors, journal, year, tags and identifiers, in small letters without accents. */
  words: string;
}

/** Longest text that is looked for; the rest of it is left out. */
const MAX_TEXT = 200;

export function findableEntry({ id, work, tags }: ReadingListEntry): FindableEntry {
  const title = plainText(work.title ?? []).trim();
  const { doi, pmid, pmcid, arxiv } = work.ids;
  const known = [title, ...work.authors, work.journal, work.published?.slice(0, 4), ...tags, doi, pmid, pmcid, arxiv];
  return { id, title: title === '' ? (doi ?? pmid ?? pmcid ?? arxiv ?? id) : title, ids: work.ids, words: plain(known.filter(Boolean).join(' ')) };
}

/**
 * The saved papers that hold every word of a text, in their order.
 * @returns none for a text without a word
 */
export function findByWords(entries: readonly FindableEntry[], text: string, limit: number): FindableEntry[] {
  const wanted = plain(text.slice(0, MAX_TEXT)).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const found: FindableEntry[] = [];
  for (const entry of entries) {
    if (found.length === limit) break;
    if (wanted.every((word) => entry.words.includes(word))) found.push(entry);
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
