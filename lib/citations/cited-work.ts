import type { PartialDate, WorkIds } from '@/lib/model/work';

/** A notice as a citation names it: whole sentences, so that no format has to know what a status means. */
export interface CitedNotice {
  /** The notice behind its NLM label: "Erratum in: Nature. 2025 May 3. doi:10.1000/n". */
  line: string;
  doi: string | null;
  pmid: string | null;
  date: PartialDate | null;
}

/** What the reader wrote about a paper. It is exported only where the reader asks for it. */
export interface CitedNotes {
  tags: readonly string[];
  note: string;
  /** How far the reader is, in words. */
  state: string;
}

/** A paper as it is cited: its record, how it stands, who says so and when that was checked. Plain data. */
export interface CitedWork {
  /** As published, prefixes such as "RETRACTED:" kept; empty where none is known. */
  title: string;
  authors: readonly string[];
  journal: string | null;
  published: PartialDate | null;
  ids: WorkIds;
  /** The status in one word, as everywhere in Caveat: "Corrected", "Not checked". */
  status: string;
  /** The status with its notice, its sources and the day of the check. It never says less than what is known. */
  sentence: string;
  /** The day of the oldest answer that the status rests on, as `2026-11-26`; `null` where nobody outside was asked. */
  checked: string | null;
  /** Names of the services that answered. */
  checkedIn: readonly string[];
  notices: readonly CitedNotice[];
  notes: CitedNotes | null;
}
