import { dateFromDigits } from '@/lib/model/partial-date';
import { importedEntryId, type FileImport, type ImportUndo } from '@/lib/model/file-import';
import type { ReferenceFields } from '@/lib/model/reference-fields';
import { MAX_TAGS } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { commitImport, type JoinRepeated } from '@/lib/storage/commit-import';
import { readImport, stageImport } from '@/lib/storage/imports';
import { takeImportBack } from '@/lib/storage/undo-import';
import type { WorkIds } from '@/lib/model/work';
import { mergeEntries } from './merge-entries';
import { newEntry, storable } from './new-entry';
import { trustedIds } from './proven-ids';
import { withEvidence } from './reading-list';
import { announceChange } from './reading-list-changes';
import { takeSnapshot } from './snapshots';

/**
 * Stages the next papers of a file, as the entries that they will be. A register's record at hand that contradicts an
 * identifier of the file counts for more than the file.
 * @param from how many papers came before these
 * @param evidenceOf what this machine knows of a work
 * @returns how many are staged now; `null` where this import is not under way any more, or a paper has no identifier
 */
export async function stageDrafts(
  id: string,
  from: number,
  drafts: readonly ReferenceFields[],
  evidenceOf: (ids: WorkIds) => Promise<SourceAnswer[]>,
  now: number,
): Promise<number | null> {
  const row = await readImport(id);
  if (row === null) return null;
  const works = drafts.map(workOf);
  if (works.some(({ ids }) => Object.values(ids).every((value) => value === null))) return null;
  const evidence = await Promise.all(works.map(({ ids }) => evidenceOf(ids)));
  const entries = drafts.map((draft, at): ReadingListEntry => {
    const work = works[at] as (typeof works)[number];
    const answers = evidence[at] ?? [];
    const bare = newEntry({ ...work, ids: trustedIds(work.ids, answers) }, row.at);
    const entry = withEvidence({ ...bare, id: importedEntryId(id, from + at) }, answers, 'keep');
    return { ...entry, note: draft.note, tags: [...new Set([...row.tags, ...draft.tags])].slice(0, MAX_TAGS) };
  });
  return stageImport(id, from, entries, now);
}

function workOf({ ids, title, journal, year, authors }: ReferenceFields): ReadingListEntry['work'] {
  return storable({ ids, title: title === null ? null : [title], journal, published: dateFromDigits(year ?? ''), authors });
}

/**
 * Saves the staged papers, all at once. How the list was becomes a snapshot first. Asked again because the answer was
 * lost, it gives the same one.
 * @param total how many papers there should be
 * @returns `null` where not all of them are there, and then nothing is saved
 */
export async function saveImport(id: string, total: number, now: number): Promise<FileImport | null> {
  const row = await readImport(id);
  if (row === null) return null;
  if (row.counts === null && row.count === total) await takeSnapshot('import', now);
  const done = await commitImport(id, total, joinRepeated);
  announceChange([]);
  return done;
}

/** A paper that the same file gives twice: one entry, with the notes and tags of both. */
const joinRepeated: JoinRepeated = (first, again) => {
  const merged = mergeEntries(first, again);
  if (merged === null) return null;
  // Stamps tell what the reader changed after saving.
  const { stamps: _stamps, ...entry } = merged;
  return entry;
};

/**
 * Undoes an import: the list is as it was before, except for entries of it that the reader has changed, or is writing
 * about. How the list was becomes a snapshot first.
 * @param drafted ids of entries about which something is written and not saved yet
 * @returns `null` where the import cannot be undone any more
 */
export async function undoImport(id: string, drafted: ReadonlySet<string>, now: number): Promise<ImportUndo | null> {
  const row = await readImport(id);
  if (row?.counts && !row.undo) await takeSnapshot('bulk', now);
  const undo = await takeImportBack(id, (entry) => entry.stamps !== undefined || drafted.has(entry.id), now);
  announceChange([]);
  return undo;
}
