import { contradict, sameWork } from '@/lib/identifiers/work-key';
import { stampOf } from '@/lib/model/field-stamps';
import { EDITABLE_FIELDS, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { JournalChange, JournalRow, MergeReason, NewJournalRow } from '@/lib/storage/rows';
import type { ListChange } from '@/lib/storage/reading-list-store';
import { allStamps } from './apply-edit';
import { mergeEntries } from './merge-entries';
import { mergeEvidence } from './merge-evidence';
import { answersFor, provenIds } from './proven-ids';

type MergeChange = Extract<JournalChange, { kind: 'merge' }>;

export type MergedChange = Required<ListChange> & { entry: ReadingListEntry };

/**
 * Merges two entries, with a row in the journal that holds both as they were.
 * @returns what to write; `null` where they are too much for one entry
 */
export function mergeTwo(kept: ReadingListEntry, other: ReadingListEntry, why: MergeReason, now: number): MergedChange | null {
  const merged = mergeEntries(kept, other);
  if (merged === null) return null;
  const entry = { ...merged, stamps: allStamps(merged, merged.stamps ?? {}) };
  const change: MergeChange = { kind: 'merge', why, kept, other, stamps: entry.stamps as MergeChange['stamps'] };
  return { entry, put: [entry], remove: [other.id], journal: [{ entryId: kept.id, at: now, change, mergedInto: kept.id }] };
}

/** Merges into `kept` every other entry that a register's own record names together with it. */
export function mergeProven(kept: ReadingListEntry, others: readonly ReadingListEntry[], now: number): MergedChange {
  let entry = kept;
  const remove: string[] = [];
  const journal: NewJournalRow[] = [];
  for (const other of others) {
    const ids = provenIds(entry.work.ids, entry.evidence);
    if (other.id === entry.id || !sameWork(ids, other.work.ids)) continue;
    const merged = mergeTwo(entry, other, 'register', now);
    if (merged === null) continue;
    entry = merged.entry;
    remove.push(other.id);
    journal.push(...merged.journal);
  }
  return { entry, put: [entry], remove, journal };
}

/**
 * The two entries that a merge was made of. What the reader changed since the merge stays with the entry that was
 * kept, and what sources answered since goes to whichever of the two it is about.
 * @param present the merged entry as it is now
 */
export function splitMerge(present: ReadingListEntry, change: MergeChange, now: number): { kept: ReadingListEntry; other: ReadingListEntry } {
  const stamps = allStamps(present, present.stamps ?? {});
  const values: Record<string, unknown> = {};
  for (const field of EDITABLE_FIELDS) {
    const version = stampOf(present, field).version;
    if (version !== change.stamps[field].version) {
      values[field] = present[field];
      continue;
    }
    values[field] = change.kept[field];
    stamps[field] = { version: version + 1, at: now };
  }
  const kept: ReadingListEntry = { ...withAnswersOf(change.kept, present), ...values, stamps, changedAt: now };
  return { kept, other: withAnswersOf(change.other, present) };
}

function withAnswersOf(before: ReadingListEntry, present: ReadingListEntry): ReadingListEntry {
  const ids = provenIds(before.work.ids, before.evidence);
  const evidence = mergeEvidence(before.evidence, answersFor(ids, present.evidence));
  return { ...before, evidence };
}

/** Whether two entries have no identifiers that contradict each other: then they may be one paper. */
export function mayBeSame(a: ReadingListEntry, b: ReadingListEntry): boolean {
  return !contradict(a.work.ids, b.work.ids);
}

/** The row of a merge, where a row is one. */
export function mergeOfRow(row: JournalRow): MergeChange | null {
  return row.change.kind === 'merge' ? row.change : null;
}
