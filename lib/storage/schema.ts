import type { AnswerRow, DownloadKey, JournalRow, ListRow, MetaValues, PackRow, PartKey, RemovedEntry, StagedRow, SummaryRow } from './rows';
import type { DBSchema } from 'idb';
import type { Manuscript } from '@/lib/model/manuscript';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';

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
  restoreRows: { key: [restore: string, at: number]; value: StagedRow };
  manuscripts: { key: string; value: Manuscript };
  meta: { key: keyof MetaValues; value: MetaValues[keyof MetaValues] };
}
