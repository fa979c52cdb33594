import type { AbstractFindings } from './abstract-findings';
import type { SourceName } from './assertion';
import type { Caveat } from './caveat';
import type { NamedInNotice } from './corrected-place';
import type { LaySummary } from './lay-summary';
import type { LayTextKind } from './lay-text';
import type { NoticeChange } from './notice-change';
import type { Outcome } from './outcome';
import type { ReadingListEntry } from './reading-list-entry';
import type { Abstract, RelatedRecord } from './source-answer';
import type { Disagreement, NoticeEvent, Role, Status } from './status';
import type { StudyAnswers } from './study-answers';
import type { Touch } from './touch';
import type { Work, WorkIds } from './work';

/** How far the questions have got. Only the last snapshot says `settled`. */
export type Progress = 'local' | 'asking' | 'settled';

/** Whether live sources take part in this report, and why not. */
export type LiveMode = 'on' | 'off' | 'private-off';

/** A stored summary as shown, with how it relates to the notices known now. */
export interface ShownSummary {
  summary: LaySummary;
  /**
   * `before`: written before the notice of `noticeDate`; `after`: written after it, which is no
   * comfort; `unknown`: there is a notice, and no date to compare.
   */
  staleness: 'none' | 'before' | 'after' | 'unknown';
  noticeDate: string | null;
  /** Which of its findings a notice names; nothing is said of the others. */
  touched?: Touch[];
}

/** What one notice says in its own words, and what it says it changed. */
export interface NoticeReading {
  notice: WorkIds;
  /** The notice's own words, as paragraphs; empty where nobody gave them. */
  text: string[];
  /** Who gave them; `null` with an empty text. */
  from: SourceName | null;
  /** When they were given, in milliseconds since the epoch; `null` with an empty text. */
  at: number | null;
  /** Read from these words only. Without words nothing is stated. */
  change: NoticeChange;
  /** What else these words name of the article; left out where no words were read. */
  named?: NamedInNotice;
  /** The sentence that gives a reason for a retraction, withdrawal or concern; `null` where none is recognised. */
  reason: string | null;
  /** The sentence that names the part a partial retraction takes back; `null` where none is recognised. */
  part: string | null;
}

/** What a notice without a text is known to change. */
export const CHANGE_NOT_STATED: NoticeChange = {
  stated: false,
  classes: [],
  fix: { inText: 'not-stated', sentence: null },
  wasNow: [],
  denial: null,
};

/** The status of a preprint's journal article, as far as sources said. */
export interface ArticleNow extends Pick<WorkReport, 'status' | 'outcomes' | 'waiting' | 'disagreements'> {
  ids: WorkIds;
}

/** What is shown about one work: the record itself, or the article that a notice is about. */
export interface WorkReport {
  work: Work;
  role: Role;
  status: Status;
  /** Notices about this work, worst and latest first. */
  events: NoticeEvent[];
  /** One for each event that has a notice of its own, in the order of `events`. */
  readings: NoticeReading[];
  disagreements: Disagreement[];
  outcomes: Outcome[];
  /** Sources still being asked. */
  waiting: SourceName[];
  summary: ShownSummary | null;
  /** Lower-ranked summaries, offered behind "other summaries". */
  otherSummaries: ShownSummary[];
  /** A service's machine-written sentence, where the reader added a key and nobody else wrote anything. It is never kept. */
  machineSentence?: ShownSummary | null;
  /** Texts that were published with the paper and may not be kept here: what they are called, and where they are read. */
  textsElsewhere?: { kind: LayTextKind; url: string }[];
  abstract: Abstract | null;
  /** What the abstract says that the study found, and its limits, verbatim; `null` without an abstract. */
  reported?: AbstractFindings | null;
  /** Which of the findings in `reported` a notice names; nothing is said of the others. */
  reportedTouched?: Touch[];
  /** What the abstract answers to the questions readers ask of a study; `null` for a notice and where it answers none. */
  answers?: StudyAnswers | null;
  /** Whom or what it was done in, in the abstract's own words; `null` where it does not say. */
  doneIn: { quote: string } | null;
  caveats: Caveat[];
  related: RelatedRecord[];
  /** Of a preprint with a journal article: how that stands; `null` for any other work. */
  articleNow: ArticleNow | null;
  recordTypes: string[];
}

/** What the notice itself says, when the record is one. */
export interface NoticeReport {
  /** What this record announces about its subjects: one event a subject. */
  announces: NoticeEvent[];
  /** The notice's own words, as paragraphs; empty when nobody gave them. */
  text: string[];
  textFrom: SourceName | null;
  /** What these words say was changed. */
  change: NoticeChange;
  /** A stored summary of the notice itself; never shown as one of the study. */
  summary: ShownSummary | null;
  /** The articles it is about, each with its own present status. */
  subjects: WorkReport[];
}

/** That a paper is saved. It is all that the process of a web page learns of the reading list. */
export type SavedMark = Pick<ReadingListEntry, 'savedAt' | 'state'>;

/** Everything the sidebar shows for one work. Plain data; each snapshot is whole. */
export interface Report {
  main: WorkReport;
  notice: NoticeReport | null;
  /** Whether the paper is saved (on a notice: the first article it is about). */
  saved: SavedMark | null;
  live: LiveMode;
  progress: Progress;
  /** The browser's storage could not be read, so what is kept there is missing here. */
  storageFailed?: boolean;
  /** When this snapshot was made, in milliseconds since the epoch. */
  at: number;
}

/** The report for Caveat's own pages and for the background: with the saved paper itself, without its evidence. */
export interface OwnReport extends Report {
  saved: Omit<ReadingListEntry, 'evidence'> | null;
}
