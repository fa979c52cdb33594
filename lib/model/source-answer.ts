import type { AbstractPart } from './abstract-part';
import type { Assertion, SourceName } from './assertion';
import type { LayText } from './lay-text';
import type { Outcome } from './outcome';
import type { PartialDate, Pmid, Work, WorkIds } from './work';

/** An abstract with its provenance. */
export interface Abstract {
  parts: AbstractPart[];
  source: SourceName;
  /** Copyright line, where the source gives one. */
  copyright: string | null;
}

/** Another record that the source links without judgement (comment, reply). It never changes the status. */
export interface RelatedRecord {
  relation: 'comment-in' | 'preprint-of' | 'published-as' | 'has-preprint' | 'version-of' | 'summary-for-patients';
  ids: WorkIds;
  citation: string | null;
  /** When the other record was published, where the source says it. */
  date: PartialDate | null;
}

/**
 * What one source answered about one work, trimmed to what Caveat reads. This is the evidence that
 * is stored; status, caveats and sentences are derived from it on reading.
 */
export interface SourceAnswer {
  source: SourceName;
  /** The identifiers that were asked about. */
  asked: WorkIds;
  outcome: Outcome;
  /** The record's own facts; `null` when not held or failed. */
  work: Work | null;
  /** Both directions: notices about this work, and works this record is a notice about. */
  assertions: Assertion[];
  abstract: Abstract | null;
  /**
   * The record's own words where it is a notice and they are not its abstract: printed on its page, or
   * its open full text; empty where there are none. `null`: there is an open full text, not fetched yet.
   */
  noticeText: string[] | null;
  /**
   * Texts by the paper's authors or editors for other readers, the abstract left out. `null`: the source
   * may have one elsewhere, in its open full text or another form of the record, not fetched yet.
   */
  layTexts: LayText[] | null;
  /** The source's own words for what the record is ("Published Erratum", "posted-content"). */
  recordTypes: string[];
  /** Authors' statement of interests, verbatim. */
  interests: string | null;
  related: RelatedRecord[];
  /** Other PMIDs cited only as text are not kept. */
  commentedBy: Pmid[];
}
