import type { NoticeType } from '@/lib/model/notice-type';

/** Types that may be different words for one event. */
export type EventFamily = 'retraction' | 'concern' | 'correction' | 'version' | 'reinstatement' | 'lifting' | 'other';

const FAMILIES: Record<NoticeType, EventFamily> = {
  retraction: 'retraction',
  removal: 'retraction',
  withdrawal: 'retraction',
  // NLM calls it an erratum, and a whole retraction is never a word for it.
  partial_retraction: 'correction',
  retract_and_replace: 'retraction',
  expression_of_concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  addendum: 'correction',
  clarification: 'correction',
  corrected_and_republished: 'correction',
  new_version: 'version',
  new_edition: 'version',
  withdrawal_out_of_date: 'version',
  reinstatement: 'reinstatement',
  concern_lifted: 'lifting',
  other: 'other',
};

export function eventFamily(type: NoticeType): EventFamily {
  return FAMILIES[type];
}
