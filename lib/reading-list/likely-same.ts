import { plainText } from '@/lib/model/rich-text';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { identifierKeys } from '@/lib/storage/identifier-keys';
import { mayBeSame } from './merged-entries';
import { provenIds } from './proven-ids';

/** Titles shorter than this are shared by many papers ("Editorial"). */
const MIN_TITLE = 30;
/** More of a kind are no accident that a reader mends by hand. */
const MAX_GROUP = 10;

/**
 * Which saved papers may be one and the same: they share an identifier, or a register's record names both, or they have
 * the same title; and no identifier of theirs contradicts. A preprint and its article have DOIs of their own, and stay
 * two. One pass over the list: what is compared is looked up, not tried with each other entry.
 * @returns for each entry that has any, the ids of the others
 */
export function likelySame(entries: readonly ReadingListEntry[]): Map<string, ReadingListEntry[]> {
  const groups = new Map<string, ReadingListEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  const same = new Map<string, ReadingListEntry[]>();
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > MAX_GROUP) continue;
    for (const entry of group) {
      const others = group.filter((other) => other.id !== entry.id && mayBeSame(entry, other));
      const known = same.get(entry.id) ?? [];
      const added = others.filter(({ id }) => known.every((other) => other.id !== id));
      if (added.length > 0) same.set(entry.id, [...known, ...added]);
    }
  }
  return same;
}

function keysOf(entry: ReadingListEntry): string[] {
  const keys = identifierKeys(provenIds(entry.work.ids, entry.evidence));
  const title = entry.work.title === null ? '' : plainText(entry.work.title).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return title.length < MIN_TITLE ? keys : [...keys, `title:${title}`];
}
