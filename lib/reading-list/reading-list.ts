import type { EditableField, EntryPatch, FieldVersions, ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';
import { workOf } from '@/lib/report/work-of';
import { undoableMerges } from '@/lib/storage/journal';
import { changeList, readEntries, readEntriesOf, readEntry } from '@/lib/storage/reading-list-store';
import { sameData } from '@/lib/storage/same-data';
import { applyEdit } from './apply-edit';
import { editRow } from './edit-row';
import { mergeWorks } from './merge-entries';
import { lastLiveAnswer, mergeEvidence, trimmedAnswer } from './merge-evidence';
import { mergeOfRow, mergeProven } from './merged-entries';
import { newEntry, storable } from './new-entry';
import { answersFor, provenIds, trustedIds } from './proven-ids';
import { announceChange } from './reading-list-changes';

/** The list holds no entry with that id (any more). */
export class NoSuchEntry extends Error {
  constructor(id: string) {
    super(`no entry ${id} in the reading list`);
    this.name = 'NoSuchEntry';
  }
}

/**
 * Saves a paper. One that is already there, under any of its identifiers, is not saved twice: it keeps what the
 * reader wrote and its title, and takes over the new evidence. What a page claims proves nothing: entries become
 * one only where a register's own record names both (merged-entries.ts), and identifiers that a register's record
 * contradicts are not kept.
 * @param now in milliseconds since the epoch
 */
export async function saveWork(work: Work, evidence: readonly SourceAnswer[], now: number): Promise<ReadingListEntry> {
  const claimed = storable(work);
  const known = { ...claimed, ids: trustedIds(claimed.ids, evidence) };
  const change = await changeList(null, known.ids, (_none, ofWork) => {
    const [first, ...others] = oldestFirst(ofWork);
    const saved = withEvidence(first ?? newEntry(known, now), evidence, 'keep');
    return mergeProven(saved, others, now);
  });
  announceChange([change.entry.id, ...change.remove]);
  return change.entry;
}

/** The saved paper that has one of these identifiers, and contradicts none. */
export async function findEntry(ids: WorkIds): Promise<ReadingListEntry | null> {
  return oldestFirst(await readEntriesOf(ids))[0] ?? null;
}

export async function findEntryById(id: string): Promise<ReadingListEntry | null> {
  return readEntry(id);
}

/** All saved papers, the one saved last first. */
export async function allEntries(): Promise<ReadingListEntry[]> {
  return readEntries();
}

export interface UpdatedEntry {
  entry: ReadingListEntry;
  /** Fields that were changed meanwhile, and were left as they are. */
  conflicts: EditableField[];
}

/**
 * Writes down what the reader changed, field by field (applyEdit says when a field is a conflict).
 * An entry that went into another one meanwhile is changed there.
 * @param base the versions of the fields that the reader saw
 * @throws NoSuchEntry
 */
export async function updateEntry(id: string, patch: EntryPatch, base: FieldVersions, now: number): Promise<UpdatedEntry> {
  try {
    return await updateThere(id, patch, base, now);
  } catch (error) {
    const merge = error instanceof NoSuchEntry ? (await undoableMerges()).findLast((row) => mergeOfRow(row)?.other.id === id) : undefined;
    if (!merge) throw error;
    // Nobody has seen what stands there now.
    return updateThere(merge.entryId, patch, {}, now);
  }
}

async function updateThere(id: string, patch: EntryPatch, base: FieldVersions, now: number): Promise<UpdatedEntry> {
  const { entry, conflicts } = await changeList(id, NO_IDS, (found) => {
    if (!found) throw new NoSuchEntry(id);
    const edit = applyEdit(found, patch, base, now);
    return { ...edit, put: edit.changed.length > 0 ? [edit.entry] : [], remove: [], journal: editRow(found, edit.entry, edit.changed, now) };
  });
  announceChange([entry.id]);
  return { entry, conflicts };
}

/**
 * Keeps what sources said while a paper was looked at. Nothing else changes: a page that is looked at merges,
 * renames and moves nothing. Where nothing new was said, nothing is written or announced: pages, watch and sync would
 * all look again.
 * @throws NoSuchEntry
 */
export async function keepEvidence(id: string, answers: readonly SourceAnswer[], now: number): Promise<ReadingListEntry> {
  const change = await changeList(id, NO_IDS, (found) => {
    if (!found) throw new NoSuchEntry(id);
    const entry = withEvidence(believed(found, answers, now), notFromLater(answers, now), 'keep');
    return { entry, put: sameData(entry, found) ? [] : [entry], remove: [] };
  });
  if (change.put.length > 0) announceChange([id]);
  return change.entry;
}

/**
 * Takes over what sources say now, since the reader asked them about this paper: the facts of registers too. The
 * reader's own words, and when they were written, stay. Entries that a register's record names together become one.
 * @throws NoSuchEntry
 */
export async function updateEvidence(id: string, answers: readonly SourceAnswer[], now: number): Promise<ReadingListEntry> {
  const stamped = notFromLater(answers, now);
  const before = await readEntry(id);
  if (!before) throw new NoSuchEntry(id);
  const { entry, remove } = await changeList(id, provenIds(before.work.ids, stamped), (found, ofWork) => {
    if (!found) throw new NoSuchEntry(id);
    return mergeProven(withEvidence(believed(found, stamped, now), stamped, 'take'), oldestFirst(ofWork.filter((other) => other.id !== id)), now);
  });
  announceChange([entry.id, ...remove]);
  return entry;
}

/** What a clock that was ahead had kept with a paper counts as not later than any of the answers that came now: they take its place. */
function believed(entry: ReadingListEntry, answers: readonly SourceAnswer[], now: number): ReadingListEntry {
  if (!entry.evidence.some(({ outcome }) => outcome.at > now)) return entry;
  const first = Math.min(now, ...answers.map(({ outcome }) => outcome.at));
  return { ...entry, evidence: entry.evidence.map((answer) => (answer.outcome.at > now ? { ...answer, outcome: { ...answer.outcome, at: first } } : answer)) };
}

/** An answer cannot be from later than now, whatever clock stamped it. */
function notFromLater(answers: readonly SourceAnswer[], now: number): SourceAnswer[] {
  return answers.map((answer) => ({ ...answer, outcome: { ...answer.outcome, at: Math.min(answer.outcome.at, now) } }));
}

/**
 * An entry with what sources said about it, and about no other paper.
 * @param facts `take`: title, journal and date of the registers hold; `keep`: they only fill what is missing
 */
export function withEvidence(entry: ReadingListEntry, answers: readonly SourceAnswer[], facts: 'take' | 'keep'): ReadingListEntry {
  const ids = provenIds(entry.work.ids, [...entry.evidence, ...answers]);
  const about = answersFor(ids, answers);
  const evidence = mergeEvidence(entry.evidence, about.map(trimmedAnswer).filter((answer) => answer !== null));
  const said = { ...workOf(ids, about, null), ids };
  const work = facts === 'take' ? mergeWorks(said, entry.work) : mergeWorks({ ...entry.work, ids }, said);
  return { ...entry, work: storable(work), evidence, checkedAt: lastLiveAnswer(evidence) };
}

function oldestFirst(entries: readonly ReadingListEntry[]): ReadingListEntry[] {
  return entries.toSorted((a, b) => a.savedAt - b.savedAt);
}
