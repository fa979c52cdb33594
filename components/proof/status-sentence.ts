import { i18n } from '#i18n';
import { dateText, dayText } from '@/components/parts/date-text';
import { sourceName } from '@/components/parts/source-name';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import { statusVerdict } from '@/lib/model/verdict';

/**
 * "Corrected 3 May 2025 (doi:…); checked 22 November 2026 in Crossref, PubMed.": one line for a citation
 * (wording.md 9). The day is that of the oldest answer, since the line is only as fresh as that one; who
 * could not be asked is named, so that the line is no cleaner than the check was.
 */
export function statusSentence({ status, outcomes }: Pick<WorkReport, 'status' | 'outcomes'>): string {
  const { event } = status;
  const when = event?.date ? ` ${dateText(event.date)}` : '';
  const notice = event !== null && !event.inPlace ? noticeId(event.notice) : null;
  const what = [
    `${i18n.t(`word.${statusVerdict(status).word}`)}${when}${notice === null ? '' : ` (${notice})`}`,
    ...(status.disputed ? [i18n.t('statusLine.disputed')] : []),
  ].join(', ');
  const answered = outcomes.filter(({ source, kind }) => isOutside(source) && (kind === 'lists-notice' || kind === 'lists-none'));
  const failed = outcomes.filter(({ source, kind }) => isOutside(source) && kind === 'failed');
  const sentence =
    answered.length > 0
      ? i18n.t('statusLine.checked', [what, dayText(Math.min(...answered.map(({ at }) => at))), namesOf(answered)])
      : i18n.t(event === null ? 'statusLine.plain' : 'statusLine.local', [what]);
  return failed.length === 0 ? sentence : `${sentence} ${i18n.t('statusLine.failed', [namesOf(failed)])}`;
}

function noticeId({ doi, pmid }: { doi: string | null; pmid: string | null }): string | null {
  return doi !== null ? `doi:${doi}` : pmid !== null ? `PMID ${pmid}` : null;
}

function namesOf(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ source }) => sourceName(source)).join(', ');
}

/** Asked over the network, as against read on this machine or in this page. */
function isOutside(source: Outcome['source']): boolean {
  return source !== 'page' && source !== 'notice-list';
}
