/**
 * Crossref's twelve update types as written, and the three that Crossref has no word for
 * (design.md 2). `corrected_and_republished` is PubMed's.
 * https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
 */
export const NOTICE_TYPES = [
  'addendum',
  'clarification',
  'correction',
  'corrigendum',
  'erratum',
  'expression_of_concern',
  'new_edition',
  'new_version',
  'partial_retraction',
  'removal',
  'retraction',
  'withdrawal',
  'reinstatement',
  'retract_and_replace',
  'corrected_and_republished',
  'concern_lifted',
  'other',
] as const;

export type NoticeType = (typeof NOTICE_TYPES)[number];
