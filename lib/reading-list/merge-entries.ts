import { mergeIds, sameWork } from '@/lib/identifiers/work-key';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';
import { mergeEvidence } from './merge-evidence';

/** Facts of both; where they differ, those of `newer` hold. */
export function mergeWorks(newer: Work, older: Work): Work {
  const revised = newer.revised ?? older.revised ?? null;
  return {
    ids: mergeIds(newer.ids, older.ids),
    title: newer.title ?? older.title,
    journal: newer.journal ?? older.journal,
    published: newer.published ?? older.published,
    ...(revised !== null && { revised }),
    authors: newer.authors.length > 0 ? newer.authors : older.authors,
  };
}

/**
 * Two records of one saved paper as one, under the id of `kept`. Nothing the reader wrote is lost:
 * tags of both, both notes where they differ. State and flag are those of the later change.
 */
export function mergeEntries(kept: ReadingListEntry, other: ReadingListEntry): ReadingListEntry {
  const [newer, older] = other.changedAt > kept.changedAt ? [other, kept] : [kept, other];
  const [later, earlier] = (other.checkedAt ?? 0) > (kept.checkedAt ?? 0) ? [other, kept] : [kept, other];
  return {
    id: kept.id,
    work: mergeWorks(later.work, earlier.work),
    tags: [...new Set([...kept.tags, ...other.tags])],
    note: mergeNotes(kept.note, other.note),
    state: newer.state,
    flag: newer.flag,
    savedAt: Math.min(kept.savedAt, other.savedAt),
    changedAt: newer.changedAt === older.changedAt ? kept.changedAt : newer.changedAt,
    evidence: mergeEvidence(kept.evidence, other.evidence),
    checkedAt: later.checkedAt,
  };
}

/**
 * Takes into `kept` every other record of the same work.
 * @param ids further identifiers the work is known by
 * @returns the one entry, and the ids of those that went into it. Records that share an identifier
 *   with the work and contradict it in another stay apart.
 */
export function absorb(
  kept: ReadingListEntry,
  others: readonly ReadingListEntry[],
  ids: WorkIds = NO_IDS,
): { entry: ReadingListEntry; absorbed: string[] } {
  let entry = kept;
  const absorbed: string[] = [];
  for (const other of others) {
    if (!sameWork(mergeIds(entry.work.ids, ids), other.work.ids)) continue;
    entry = mergeEntries(entry, other);
    absorbed.push(other.id);
  }
  return { entry, absorbed };
}

/** A note that already holds the other is left as it is, so that merging twice changes nothing. */
function mergeNotes(kept: string, other: string): string {
  if (kept.includes(other)) return kept;
  return other.includes(kept) ? other : `${kept}\n\n${other}`;
}
