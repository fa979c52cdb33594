import type { PaperVersion } from '@/lib/model/paper-row';
import type { Verdict } from '@/lib/model/verdict';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { NoticeEvent, Status } from '@/lib/model/status';

/** A saved paper as the list shows it: what the reader kept, and how the paper stands now. */
export interface ListItem {
  entry: Omit<ReadingListEntry, 'evidence'>;
  status: Status;
  verdict: Verdict;
  events: NoticeEvent[];
  /** Its preprint or its journal article, where that is saved too. */
  version?: (OtherEntry & { as: PaperVersion['as'] }) | null;
  /** Saved papers that may be the same one. */
  sameAs?: readonly OtherEntry[];
  /** Entries that went into this one, and can be taken out again. */
  merged?: readonly MergedEntry[];
}

export interface OtherEntry {
  id: string;
  title: string;
}

export interface MergedEntry {
  /** The merge's place in the journal. */
  seq: number;
  title: string;
  /** `register`: its record names both. `reader`: the reader said so. `restored`: it came from a backup, or back. */
  why: 'register' | 'reader' | 'restored';
}

/** A stored row that cannot be shown as a paper: the rest of the list does not hang on it. */
export interface BrokenRow {
  id: string;
  /** A title or an identifier, where one can be read; else empty. */
  name: string;
}
