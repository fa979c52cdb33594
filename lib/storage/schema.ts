import type { AnswerRow, ChangedEntry, DownloadKey, ImportRow, JournalRow, LibraryFileRow, LibraryRow, ListRow, MetaValues, PackRow, PartKey, RemovedEntry, StagedRow, SummaryRow, WatchedRow } from './rows';
import type { DBSchema } from 'idb';
import type { WatchChange, WatchLogRow } from '@/lib/model/watch';
import type { Manuscript } from '@/lib/model/manuscript';
import type { PaperRow } from '@/lib/model/paper-row';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SentRequest } from '@/lib/model/sent-request';
import type { SyncedRecord } from '@/lib/model/synced-record';

/**
 * The database as it is now; how it came to be is in migrations.ts.
 *
 * The first five stores are the reader's own and are never dropped by the program. The others
 * can be emptied at any time and fill again by themselves.
 */
export interface CaveatSchema extends DBSchema {
  readingList: {
    key: string;
    value: ReadingListEntry;
    /** An identifier that is `null` is no key, so such entries are simply not in that index. */
    indexes: { doi: string; aliases: string; pmid: string; pmcid: string; arxiv: string; savedAt: number };
  };
  journal: { key: number; value: JournalRow; indexes: { entryId: string; mergedInto: string } };
  removedEntries: { key: string; value: RemovedEntry; indexes: { order: number } };
  ownSummaries: {
    key: string;
    value: SummaryRow;
    indexes: { works: string; noticeDoi: string; packId: string };
  };
  ownPacks: { key: string; value: PackRow };
  packSummaries: {
    key: string;
    value: SummaryRow;
    indexes: { works: string; noticeDoi: string; packId: string };
  };
  answers: { key: string; value: AnswerRow; indexes: { works: string; changes: string; at: number } };
  noticeLists: { key: number; value: ListRow };
  noticeParts: { key: PartKey; value: Uint8Array };
  noticeDownloads: { key: DownloadKey; value: Uint8Array };
  /** What was last synced of each saved paper, and of removed ones. */
  syncRecords: { key: string; value: SyncedRecord };
  /** Made of the entries; lib/storage/list-writes.ts says when one has to be made anew. */
  paperRows: { key: [order: number, id: string]; value: PaperRow; indexes: { id: string; until: number } };
  changedEntries: { key: number; value: ChangedEntry };
  restoreRows: { key: [restore: string, at: number]; value: StagedRow };
  libraries: { key: string; value: LibraryRow };
  libraryPieces: { key: [address: string, at: number]; value: Uint8Array };
  libraryFiles: { key: [address: string, digest: string]; value: LibraryFileRow; indexes: { at: number } };
  /** Keys say which paper it is and what it is known by (watched-key.ts), so that all can be read without the rows. */
  watched: { key: string; value: WatchedRow; indexes: { dueAt: number; known: number } };
  /** The reader's own, as the first four: what changed about saved papers, and what of it was seen. */
  watchChanges: { key: string; value: WatchChange; indexes: { entryId: string } };
  watchLog: { key: number; value: WatchLogRow };
  /** Requests that left the browser; keys count up. */
  requests: { key: number; value: SentRequest };
  manuscripts: { key: string; value: Manuscript };
  imports: { key: string; value: ImportRow };
  importRows: { key: [importId: string, from: number]; value: ReadingListEntry[] };
  meta: { key: keyof MetaValues; value: MetaValues[keyof MetaValues] };
}
