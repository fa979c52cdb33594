import { i18n } from '#i18n';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent } from '@/lib/model/status';
import { dateText } from '@/lib/words/date-text';
import { noticeName } from '@/lib/words/notice-name';
import type { CitedNotice } from './cited-work';

/**
 * The label that a citation puts before the notice. NLM knows these; it calls an addendum an erratum too, which
 * Caveat does not, since nothing need have been wrong.
 * https://www.nlm.nih.gov/bsd/policy/errata.html
 */
const LABELS = {
  addendum: 'noticeType.addendum',
  clarification: 'noticeType.addendum',
  correction: 'noticeType.erratum',
  corrigendum: 'noticeType.erratum',
  erratum: 'noticeType.erratum',
  expression_of_concern: 'noticeType.expression_of_concern',
  new_edition: 'citation.label.update',
  new_version: 'citation.label.update',
  partial_retraction: 'noticeType.partial_retraction',
  removal: 'noticeType.removal',
  retraction: 'noticeType.retraction',
  withdrawal: 'noticeType.withdrawal',
  reinstatement: 'noticeType.reinstatement',
  retract_and_replace: 'citation.label.replaced',
  corrected_and_republished: 'noticeType.corrected_and_republished',
  concern_lifted: 'noticeType.concern_lifted',
  withdrawal_out_of_date: 'noticeType.withdrawal',
  other: 'noticeType.other',
} as const satisfies Record<NoticeType, string>;

/**
 * A notice for a citation: "Erratum in: Nat Cancer. 2025 May 3. doi:10.1000/n". A paper that was marked in its own
 * record has no notice to point at: "Retraction in place: 3 May 2025".
 */
export function citedNotice(event: Pick<NoticeEvent, 'type' | 'sourceType' | 'notice' | 'inPlace' | 'date' | 'citation' | 'resolved'>): CitedNotice {
  const { type, notice, inPlace, date, citation, resolved } = event;
  const { doi, pmid } = inPlace ? { doi: null, pmid: null } : notice;
  const what = folded(citation ?? '').slice(0, MAX_CITATION);
  const parts = [
    what === '' ? noticeName(event) : what.replace(/\.$/, ''),
    date === null || what.includes(date.slice(0, 4)) ? '' : dateText(date),
    doi === null ? '' : `doi:${doi}`,
    pmid === null ? '' : `PMID: ${pmid}`,
  ].filter((part) => part !== '');
  const label = i18n.t(LABELS[type]);
  const line = inPlace
    ? i18n.t('citation.inPlace', [label, date === null ? i18n.t('date.unknown') : dateText(date)])
    : i18n.t('citation.in', [label, parts.join('. ')]);
  return { line: resolved ? i18n.t('citation.resolved', [line]) : line, doi, pmid, date };
}

const MAX_CITATION = 400;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
