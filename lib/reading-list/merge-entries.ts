import { mergeIds } from '@/lib/identifiers/work-key';
import { stampOf } from '@/lib/model/field-stamps';
import { MAX_FLAG_NOTE, MAX_NOTE, MAX_TAGS } from '@/lib/model/limits';
import { EDITABLE_FIELDS, type FieldStamp, type ReaderFlag, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Work } from '@/lib/model/work';
import { sameData } from '@/lib/storage/same-data';
import { allStamps } from './apply-edit';
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
 * Two records of one saved paper as one, under the id of `kept`. Nothing the reader wrote is lost: tags of both,
 * both notes where they differ, of flags too as far as they fit. State and flag are those of the later change. Merging the same again changes nothing.
 * @returns `null` where the two together are more than one entry may hold (lib/model/limits.ts): they stay apart
 */
export function mergeEntries(kept: ReadingListEntry, other: ReadingListEntry): ReadingListEntry | null {
  const [later, earlier] = (other.checkedAt ?? 0) > (kept.checkedAt ?? 0) ? [other, kept] : [kept, other];
  const newest = (field: 'state' | 'flag') => {
    // What nobody ever chose does not stand against a choice, whenever the paper was saved.
    if (isUntouched(kept, field) !== isUntouched(other, field)) return isUntouched(kept, field) ? other : kept;
    return stampOf(other, field).at > stampOf(kept, field).at ? other : kept;
  };
  const tags = [...new Set([...kept.tags, ...other.tags])];
  const note = mergeNotes(kept.note, other.note);
  if (tags.length > MAX_TAGS || note.length > MAX_NOTE) return null;
  const values = { tags, note, state: newest('state').state, flag: withBothNotes(newest('flag').flag, kept.flag, other.flag) };
  const changed = EDITABLE_FIELDS.filter((field) => !sameData(values[field], kept[field]));
  const merged: ReadingListEntry = {
    id: kept.id,
    work: mergeWorks(later.work, earlier.work),
    ...values,
    savedAt: Math.min(kept.savedAt, other.savedAt),
    changedAt: Math.max(kept.changedAt, other.changedAt),
    evidence: mergeEvidence(kept.evidence, other.evidence),
    checkedAt: later.checkedAt,
  };
  if (changed.length === 0 && merged.changedAt === kept.changedAt) return kept.stamps ? { ...merged, stamps: kept.stamps } : merged;
  const stamps = allStamps(kept, kept.stamps ?? {});
  for (const field of changed) stamps[field] = laterStamp(stampOf(kept, field), stampOf(other, field));
  return { ...merged, stamps };
}

/** Whether a field has the value that every new paper has, and the reader never changed it. */
function isUntouched(entry: ReadingListEntry, field: 'state' | 'flag'): boolean {
  return stampOf(entry, field).version === 0 && (entry[field] === null || entry[field] === 'unread');
}

function withBothNotes(flag: ReaderFlag | null, kept: ReaderFlag | null, other: ReaderFlag | null): ReaderFlag | null {
  if (flag === null || kept === null || other === null) return flag;
  const note = mergeNotes(kept.note, other.note);
  return note.length <= MAX_FLAG_NOTE ? { ...flag, note } : flag;
}

function laterStamp(a: FieldStamp, b: FieldStamp): FieldStamp {
  return { version: Math.max(a.version, b.version) + 1, at: Math.max(a.at, b.at) };
}

/** A note that already holds the other is left as it is, so that merging twice changes nothing. */
function mergeNotes(kept: string, other: string): string {
  if (kept.includes(other)) return kept;
  return other.includes(kept) ? other : `${kept}\n\n${other}`;
}
