/**
 * Crossref's twelve update types as written, and those that Crossref has no word for.
 * `corrected_and_republished` is PubMed's; `withdrawal_out_of_date` is never a source's word: it is what
 * Cochrane's `withdrawal` means where the reason given is age.
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
  'withdrawal_out_of_date',
  'other',
] as const;

export type NoticeType = (typeof NOTICE_TYPES)[number];
