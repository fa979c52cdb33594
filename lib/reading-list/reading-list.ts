import { normalIds } from '@/lib/identifiers/normal-ids';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';
import { isRichText } from '@/lib/model/is-rich-text';
import { changeList, readEntries, readEntriesOf, readEntry } from '@/lib/storage/reading-list-store';
import { moveFromRemoved, moveToRemoved } from '@/lib/storage/removed-entries';
import { absorb, mergeWorks } from './merge-entries';
import { lastLiveAnswer, mergeEvidence, trimmedAnswer } from './merge-evidence';
import { mergeIntoList } from './merge-into-list';
import { announceChange } from './reading-list-changes';

/** What the reader can change about a saved paper; what is left out stays as it is. */
export type EntryPatch = Partial<Pick<ReadingListEntry, 'tags' | 'note' | 'state' | 'flag'>>;

/** The list holds no entry with that id (any more). */
export class NoSuchEntry extends Error {
  constructor(id: string) {
    super(`no entry ${id} in the reading list`);
    this.name = 'NoSuchEntry';
  }
}

/**
 * Saves a paper. One that is already there, under any of its identifiers, is not saved twice: it
 * keeps what the reader wrote and takes over the new facts and evidence. Where it was there twice,
 * because nobody knew that a DOI and a PMID meant the same paper, it becomes one.
 * @param now in milliseconds since the epoch
 */
export async function saveWork(work: Work, evidence: readonly SourceAnswer[], now: number): Promise<ReadingListEntry> {
  const known = storable(work);
  const change = await changeList(null, known.ids, (_none, ofWork) => {
    const [first, ...others] = oldestFirst(ofWork);
    const { entry, absorbed } = absorb(first ?? newEntry(known, now), others, known.ids);
    const saved = withEvidence(entry, known, evidence);
    return { entry: saved, put: [saved], remove: absorbed };
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

/**
 * Writes down what the reader changed. Tags are trimmed; empty and repeated ones are dropped.
 * @throws NoSuchEntry
 */
export async function updateEntry(id: string, patch: EntryPatch, now: number): Promise<ReadingListEntry> {
  return changeEntry(id, NO_IDS, (entry) => ({
    ...entry,
    tags: patch.tags ? cleanTags(patch.tags) : entry.tags,
    note: patch.note ?? entry.note,
    state: patch.state ?? entry.state,
    flag: patch.flag === undefined ? entry.flag : patch.flag,
    changedAt: now,
  }));
}

/**
 * Takes over what sources say now. The reader's own words, and when they were written, stay.
 * @throws NoSuchEntry
 */
export async function updateEvidence(
  id: string,
  work: Work,
  answers: readonly SourceAnswer[],
  now: number,
): Promise<ReadingListEntry> {
  const known = storable(work);
  // An answer cannot be from later than now, whatever clock stamped it.
  const stamped = answers.map((answer) => ({
    ...answer,
    outcome: { ...answer.outcome, at: Math.min(answer.outcome.at, now) },
  }));
  return changeEntry(id, known.ids, (entry) => withEvidence(entry, known, stamped));
}

/** Takes a paper off the list; restoreEntry brings it back. One that is not there is no error. */
export async function removeEntry(id: string): Promise<void> {
  if (await moveToRemoved(id)) announceChange([id]);
}

/**
 * Undoes a removal. If the paper was saved again meanwhile, the two become one.
 * @throws NoSuchEntry if it is not among the last removals
 */
export async function restoreEntry(id: string): Promise<ReadingListEntry> {
  const entry = await moveFromRemoved(id, (removed, list) => {
    const merged = mergeIntoList(list, [removed]);
    return { ...merged, holder: merged.heldBy[0] ?? id };
  });
  if (!entry) throw new NoSuchEntry(id);
  announceChange([entry.id, id]);
  return entry;
}

async function changeEntry(
  id: string,
  ids: WorkIds,
  change: (entry: ReadingListEntry) => ReadingListEntry,
): Promise<ReadingListEntry> {
  const { entry, remove } = await changeList(id, ids, (found, ofWork) => {
    if (!found) throw new NoSuchEntry(id);
    // New identifiers may show that another entry is the same paper.
    const merged = absorb(change(found), ofWork.filter((other) => other.id !== id));
    return { entry: merged.entry, put: [merged.entry], remove: merged.absorbed };
  });
  announceChange([entry.id, ...remove]);
  return entry;
}

function newEntry(work: Work, now: number): ReadingListEntry {
  return {
    id: crypto.randomUUID(),
    work,
    tags: [],
    note: '',
    state: 'unread',
    flag: null,
    savedAt: now,
    changedAt: now,
    evidence: [],
    checkedAt: null,
  };
}

function withEvidence(entry: ReadingListEntry, work: Work, answers: readonly SourceAnswer[]): ReadingListEntry {
  const incoming = answers.map(trimmedAnswer).filter((answer) => answer !== null);
  const evidence = mergeEvidence(entry.evidence, incoming);
  return { ...entry, work: mergeWorks(work, entry.work), evidence, checkedAt: lastLiveAnswer(evidence) };
}

/**
 * A work as the list may keep it. What could not be read back from a backup must not get in:
 * identifiers that are none, and title trees without end.
 */
function storable(work: Work): Work {
  return {
    ...work,
    ids: normalIds(work.ids),
    title: isRichText(work.title) ? work.title : null,
  };
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

function oldestFirst(entries: readonly ReadingListEntry[]): ReadingListEntry[] {
  return entries.toSorted((a, b) => a.savedAt - b.savedAt);
}
