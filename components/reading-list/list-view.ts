import { plainText } from '@/lib/model/rich-text';
import type { ReaderFlag, ReadingState } from '@/lib/model/reading-list-entry';
import { STATUS_CODES, type StatusCode } from '@/lib/model/status';
import type { ListItem } from './list-item';

export const SORTS = ['saved', 'title', 'status', 'state'] as const;
export type ListSort = (typeof SORTS)[number];

/** Statuses as a reader looks for them: by what they call for, not by each code. */
export const STATUS_GROUPS = {
  attention: ['retracted', 'removed', 'withdrawn'],
  concern: ['replaced', 'partly-retracted', 'concern'],
  corrected: ['corrected'],
  updated: ['updated'],
  noneFound: ['none-found'],
  unchecked: ['partly-checked', 'not-checked'],
} as const satisfies Record<string, readonly StatusCode[]>;
export type StatusGroup = keyof typeof STATUS_GROUPS;

export const FLAG_KINDS: readonly ReaderFlag['kind'][] = ['known', 'check-again'];

export interface ListQuery {
  /** Words that must all occur somewhere in title, journal, tags or note; in any case. */
  text: string;
  group: StatusGroup | null;
  state: ReadingState | null;
  flag: ReaderFlag['kind'] | null;
  tag: string | null;
  sort: ListSort;
}

export const WHOLE_LIST: ListQuery = { text: '', group: null, state: null, flag: null, tag: null, sort: 'saved' };

/**
 * The entries that match, in the order asked for; equal ones by the latest saved. The given list is
 * left as it is.
 * @param language for the order of titles
 */
export function listView(items: readonly ListItem[], query: ListQuery, language: string): ListItem[] {
  const words = query.text.toLowerCase().split(/\s/).filter((word) => word !== '');
  const codes: readonly StatusCode[] | null = query.group === null ? null : STATUS_GROUPS[query.group];
  const matching = items.filter(
    (item) =>
      (codes === null || codes.includes(item.status.code)) &&
      (query.state === null || item.entry.state === query.state) &&
      (query.flag === null || item.entry.flag?.kind === query.flag) &&
      (query.tag === null || item.entry.tags.includes(query.tag)) &&
      hasWords(item, words),
  );
  const order = orderBy(query.sort, language);
  return matching.toSorted((a, b) => order(a, b) || b.entry.savedAt - a.entry.savedAt);
}

/** Every tag in use, in the order of the language. */
export function tagsInUse(items: readonly ListItem[], language: string): string[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return [...new Set(items.flatMap(({ entry }) => entry.tags))].toSorted(compare);
}

/** A title without its marks, else the identifier: what the list sorts and finds by. */
export function titleOf({ entry: { work } }: Pick<ListItem, 'entry'>): string {
  const title = work.title === null ? '' : plainText(work.title).trim();
  return title || (work.ids.doi ?? work.ids.pmid ?? work.ids.pmcid ?? work.ids.arxiv ?? '');
}

function hasWords(item: ListItem, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { work, tags, note, flag } = item.entry;
  const { doi, pmid, pmcid, arxiv } = work.ids;
  const text = [titleOf(item), work.journal, ...work.authors, ...tags, note, flag?.note, doi, pmid, pmcid, arxiv]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

const STATE_ORDER: Record<ReadingState, number> = { unread: 0, reading: 1, read: 2 };

function orderBy(sort: ListSort, language: string): (a: ListItem, b: ListItem) => number {
  switch (sort) {
    case 'saved':
      return (a, b) => b.entry.savedAt - a.entry.savedAt;
    case 'title': {
      const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
      return (a, b) => compare(titleOf(a), titleOf(b));
    }
    case 'status':
      return (a, b) => STATUS_CODES.indexOf(a.status.code) - STATUS_CODES.indexOf(b.status.code);
    case 'state':
      return (a, b) => STATE_ORDER[a.entry.state] - STATE_ORDER[b.entry.state];
  }
}
