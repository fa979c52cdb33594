import type { LayTextKind } from './lay-text';
import type { NoticeType } from './notice-type';
import type { PartialDate, WorkIds } from './work';

/** What a summary was written from. */
export type SummaryBasis = 'full-text' | 'abstract' | 'notice-only' | 'unstated';

/** Who wrote it. `name` as the record states it. */
export interface SummaryAuthor {
  kind: 'human' | 'machine' | 'authors' | 'editors' | 'unstated';
  name: string | null;
}

/** Where the text came from. */
export interface SummaryOrigin {
  kind: 'starter' | 'pack' | 'clip' | 'own' | 'source';
  /** Name of the pack, site or source; empty for the paper's own page. */
  name: string;
  url: string | null;
  /** For kind `source`: the publisher's name for the text, which becomes its heading. */
  label?: LayTextKind;
}

/** A stated limit or finding, with the passage it rests on where the record gives one. */
export interface SummaryPoint {
  text: string;
  evidence: string | null;
}

/**
 * A stored text for readers outside the field. `subject` is the work the text is about; with role
 * `notice` the text is about a notice whose own identifiers may be unknown (`noticeDoi: null`), and
 * `subject` is the work the notice changes.
 */
export interface LaySummary {
  id: string;
  role: 'article' | 'notice';
  subject: WorkIds;
  /** Set when `role` is `notice` and the notice's own DOI is known. */
  noticeDoi: string | null;
  /** With role `notice`: what kind of notice it is about, where the record says so. */
  noticeType: NoticeType | null;
  language: string;
  title: string;
  standfirst: string | null;
  /** Paragraphs. */
  summary: string[];
  detail: string[];
  findings: SummaryPoint[];
  /** In whom or what it was done, for the findings' heading ("in mice"); `null` if not stated. */
  studiedIn: string | null;
  methodology: string[];
  limitations: SummaryPoint[];
  basis: SummaryBasis;
  author: SummaryAuthor;
  written: PartialDate | null;
  /** How far the evidence reaches, where a review states it. */
  evidenceUpTo: PartialDate | null;
  license: string | null;
  origin: SummaryOrigin;
}
