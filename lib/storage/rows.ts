/**
 * What a row of each store is. Whatever reads or writes a store shares these types, and the schema is made
 * of them, so this file imports nothing but the model.
 */
import type { FileImport } from '@/lib/model/file-import';
import type { ImportResult } from '@/lib/model/import-result';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { ContentId, ListFacts } from '@/lib/model/list-facts';
import type { LibraryFacts, ListedLibrary } from '@/lib/model/library';
import type { ListCheck, ListOrigin } from '@/lib/model/list-state';
import type { EditableField, EntryPatch, FieldStamp, ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Settings } from '@/lib/model/settings';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { Standing, WatchChange } from '@/lib/model/watch';

/** A lay summary as stored, with what it is found by. */
export interface SummaryRow {
  /** Unique on this machine: the summary's own id, behind that of the pack it belongs to. */
  id: string;
  /** The pack it came with; `null` for the reader's own words and clipped pages. */
  packId: string | null;
  /** The subject's identifiers, one key each. */
  works: string[];
  /** When it was stored, in milliseconds since the epoch. */
  storedAt: number;
  /** Its `id` is that of the row: two packs may use the same id for different texts. */
  summary: LaySummary;
}

/** What is known of an imported pack besides its summaries. */
export interface PackRow {
  id: string;
  title: string;
  author: string | null;
  license: string | null;
  /** The pack's own mark of its version ("2026-11-23"). */
  edition: string | null;
  summaries: number;
  importedAt: number;
  /** The key of its summaries' rows, where it was imported in steps; else its id is (packRowsKey). */
  rows?: string;
  /** Where it was fetched, and the mark of that edition by which the server knows it. */
  source?: { url: string; etag: string | null } | null;
}

/** An import that is under way: what it has written is nobody's until it is committed. */
export interface PackSteps {
  key: string;
  head: Omit<PackRow, 'summaries' | 'importedAt' | 'rows'>;
  /** Rows written so far. */
  count: number;
  result: ImportResult;
  /** When its last step was made, in milliseconds since the epoch. */
  at: number;
  /** Committed: kept so that whoever asks again, because the answer was lost, gets the same one. */
  done?: true;
}

/** A piece of a file, named by the SHA-256 of the whole file, at a place. */
export type DownloadKey = [sha256: string, at: number];

/** One list on this machine. It answers once `meta.noticeList` names it, and not before. */
export interface ListRow extends ListFacts {
  generation: number;
  origin: ListOrigin;
  takenAt: number;
  entries: number;
  content: ContentId;
  /** Lengths of the two files that the parts were cut from. */
  lengths: Record<PartKind, number>;
  /** The head of the index: with the row it says where to look, so that a first answer costs two reads. */
  indexHead: Uint8Array;
}

export type PartKind = 'index' | 'details';

/** A part of a file of a generation; −1 is the head of the details. */
export type PartKey = [generation: number, kind: PartKind, part: number];

/** A renewal of the list that was begun and has not ended. */
export interface ListTaskRow {
  origin: ListOrigin;
  startedAt: number;
  /** The manifest that is being followed, as text, once it was fetched; with the address's mark of it. */
  manifest: string | null;
  etag: string | null;
}

/** Small facts about the stored data itself; all of them can be found again when lost. */
export interface MetaValues {
  /** Edition of the starter pack that lies in `packSummaries`. */
  starterPackEdition: string;
  /** Id under which the reader's own summaries are exported, always the same one. */
  ownPackId: string;
  /** Generation of the notice list that answers; the others are being written or are to be deleted. */
  noticeList: number;
  /** The last attempt to renew the list, and what came of it. */
  noticeCheck: ListCheck;
  /** What is being done about the list: a background that was stopped finds it at its next start. */
  noticeTask: ListTaskRow;
  /** The import in steps that is under way. */
  packSteps: PackSteps;
  /** How far the rows of the list have been made. */
  rowBuild: RowBuild;
  /** How many rows the list has. */
  rowCount: number;
  /** The restore that is under way. */
  restoreSteps: RestoreSteps;
  /** The check of all saved papers, under way or ended. */
  watchProgress: WatchProgress;
  /** The keys of all watched papers, so that a long list is read at once; none for a short one. */
  watchedPages: WatchedPage[];
  /** What came to these keys and went from them since. */
  watchedSince: WatchedSince;
  /** How many DOIs one question to Crossref names: fewer after it refused one. */
  watchBatch: number;
  /** The name of this machine in what is synced: random, and of this database alone. */
  syncDevice: string;
}

/** What the watch remembers of a saved paper. */
export interface WatchedRow {
  entryId: string;
  /** When it is to be asked about next, in milliseconds since the epoch; left out where nobody can be asked. */
  dueAt?: number;
  /** `null` until it was judged for the first time. */
  standing: Standing | null;
  /** Set where the standing has notices, so that these rows can be found. */
  known?: 1;
}

/** Some thousands of watched papers, in the order of their keys. */
export interface WatchedPage {
  /** The keys of their rows in UTF-8, one behind the other: the database reads bytes quicker than a text. */
  keys: Uint8Array;
  /** Where each key ends in these bytes. */
  ends: Uint32Array;
  /** Two for each paper: the hash of its DOI and of its PubMed number (hashOfKey), `NaN` where it has none. */
  hashes: Float64Array;
}

/** What happened to the keys of watched papers since their pages were written. */
export interface WatchedSince {
  /** Another one after each change of a key: whoever read the keys knows by it whether they are still the same. */
  state: string;
  /** How large the pages are that are kept; 0 where none are, and no key is noted. */
  bytes: number;
  came: string[];
  went: string[];
}

/** How far the check of all saved papers against a list has come. */
export interface WatchProgress {
  /** The list: where it came from, and when it was built. */
  list: string;
  /** The place of the last paper that was checked, in the order of the check; `null` before the first. */
  after: string | null;
  done: boolean;
  /** Changes found so far. */
  changes: number;
  /** When all saved papers were last compared with all watched ones, in milliseconds since the epoch. */
  comparedAt: number;
  /** Up to this mark (nextMark) every saved paper is watched and no other: nothing needs to be counted while it stands. */
  upTo?: number;
  /** The list that all papers were checked against last: where it came from, and its day. */
  heard?: Standing['list'];
}

/** A library that the reader subscribed, as it was taken last. */
export interface LibraryRow extends LibraryFacts {
  /** The folder of its manifest, with a slash at the end. */
  address: string;
  /** The key that signed the first edition that was taken: no other is trusted. */
  key: string;
  /** SHA-256 and length of the index, which lies in pieces. */
  index: { sha256: string; bytes: number };
  /** The address's mark of the manifest. */
  etag: string | null;
  checked: ListedLibrary['checked'];
}

/** A file of a library, compressed as it came. */
export interface LibraryFileRow {
  address: string;
  file: number;
  digest: string;
  bytes: Uint8Array;
  /** When it was fetched, in milliseconds since the epoch. */
  at: number;
}

/** A reading list entry that the reader removed, kept for undo. */
export interface RemovedEntry {
  id: string;
  entry: ReadingListEntry;
  /** Counts up with each removal, so that the order does not hang on a clock. */
  order: number;
}

/** Why two entries became one: a register's record names both, the reader said so, or a restored one was there already. */
export type MergeReason = 'register' | 'reader' | 'restored';

/** What happened to an entry, so that it can be shown, merged with another machine's, and taken back. */
export type JournalChange =
  | { kind: 'edit'; before: EntryPatch; after: EntryPatch }
  | {
      kind: 'merge';
      why: MergeReason;
      /** Both as they were. */
      kept: ReadingListEntry;
      other: ReadingListEntry;
      /** The merged entry's stamps: a field that has another one was changed since. */
      stamps: Record<EditableField, FieldStamp>;
    }
  | { kind: 'split'; other: string }
  | { kind: 'removed' | 'restored' };

/** One change in the journal of the reading list. */
export interface JournalRow {
  /** Counts up. */
  seq: number;
  entryId: string;
  /** In milliseconds since the epoch. */
  at: number;
  change: JournalChange;
  /** With a merge that can still be undone: the entry that holds both. */
  mergedInto?: string;
}

export type NewJournalRow = Omit<JournalRow, 'seq'>;

/** An entry whose row in the list has to be made anew; `null`: every one. */
export interface ChangedEntry {
  /** Counts up. */
  seq: number;
  entryId: string | null;
}

/** How far making all rows anew has come. */
export interface RowBuild {
  /** What the rows are made with: the program's rules, the notice list, the packs. Where it differs, all are made anew. */
  stamp: string;
  /** The last entry that is done. */
  after: string;
  isDone: boolean;
}

/** A row of a backup or a snapshot that waits for all the others, before any of them counts. */
export type StagedRow = { entry: ReadingListEntry } | { pack: Omit<PackRow, 'rows'> } | { summary: SummaryRow } | { watchChange: WatchChange };

/** A restore that is under way. */
export interface RestoreSteps {
  key: string;
  /** Rows staged so far. */
  count: number;
  /** `join`: in addition to what is there. `replace`: the list becomes what the rows say. */
  mode: 'join' | 'replace';
  /** When its last step was made, in milliseconds since the epoch. */
  at: number;
  /** With a restore that is done: settings of the file that are still to be taken over, and how they were. */
  settings?: { given: Partial<Settings>; before: Partial<Settings> };
  /** Done: kept so that whoever asks again, because the answer was lost, gets the same one. */
  result?: ImportResult;
}

/** An import of a file of references: first its steps, then what came of it. */
export interface ImportRow extends Omit<FileImport, 'counts'> {
  /** Papers staged so far. */
  count: number;
  /** Tags that each of them gets. */
  tags: string[];
  /** When its last step was made, in milliseconds since the epoch. */
  steppedAt: number;
  /** `null` until its papers are saved, all at once. */
  counts: FileImport['counts'] | null;
}

/** A stored answer, with what it is found and judged by. */
export interface AnswerRow {
  /** Source and the work it was asked about: a newer answer takes the older one's place. */
  key: string;
  /** Identifiers that were asked about, and those the record itself carries. */
  works: string[];
  /** Identifiers of other works that the record says it changes: it is a notice about them. */
  changes: string[];
  /** When the source answered, in milliseconds since the epoch. */
  at: number;
  /** What the answer was read with; see PARSER_VERSION. */
  parserVersion: number;
  answer: SourceAnswer;
}
