import { i18n } from '#i18n';
import { dateText, dayText } from './date-text';
import { isOutside } from './is-outside';
import { sourceName } from './source-name';
import type { Thing } from './thing-text';
import type { SourceName } from '@/lib/model/assertion';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { statusVerdict } from '@/lib/model/verdict';
import { joined } from './joined';
import { listText } from './language';

type SentenceReport = Pick<WorkReport, 'status' | 'outcomes'> & Partial<Pick<WorkReport, 'disagreements' | 'waiting'>>;

/**
 * "Corrected 3 May 2025 (doi:…); checked 22 November 2026 in Crossref and PubMed.": one line for a citation.
 * The day is that of the oldest answer, since the line is only as fresh as that one. So that the line is
 * no cleaner than the check was, it names who could not be asked or has not answered, who alone says so where none of
 * the sources that were checked does, and that sources disagree.
 * @param thing a notice has a status of its own, which is never to be taken for its article's
 */
export function statusSentence({ status, outcomes, disagreements = [], waiting = [] }: SentenceReport, thing: Thing = 'paper'): string {
  const { event } = status;
  const notice = event !== null && !event.inPlace ? noticeId(event.notice) : null;
  const answered = outcomes.filter(({ source, kind }) => isOutside(source) && (kind === 'lists-notice' || kind === 'lists-none'));
  const word = i18n.t(`word.${statusVerdict(status).word}`);
  const named = event?.date ? i18n.t('statusLine.dated', [word, dateText(event.date)]) : word;
  const what = joined('facts', [
    notice === null ? named : i18n.t('join.aside', [named, notice]),
    ...(event === null || answered.length === 0 ? [] : saidElsewhere(event, answered)),
    ...(status.disputed || disagreements.length > 0 ? [i18n.t('statusLine.disputed')] : []),
  ]);
  const failed = outcomes.filter(({ source, kind }) => isOutside(source) && kind === 'failed').map(({ source }) => source);
  const sentence =
    answered.length > 0
      ? i18n.t('statusLine.checked', [what, dayText(Math.min(...answered.map(({ at }) => at))), namesOf(answered.map(({ source }) => source))])
      : i18n.t(event === null ? 'statusLine.plain' : 'statusLine.local', [what]);
  return joined('sentences', [
    thing === 'notice' ? i18n.t('statusLineMore.ofNotice', [sentence]) : sentence,
    ...(failed.length === 0 ? [] : [i18n.t('gist.failed', [namesOf(failed)])]),
    ...(waiting.length === 0 ? [] : [i18n.t('statusLineMore.waiting', [namesOf(waiting)])]),
  ]);
}

/** "by Caveat’s own list": a check in registers that say nothing of it must not pass for theirs. */
function saidElsewhere({ assertedBy }: NoticeEvent, answered: readonly Outcome[]): string[] {
  const isSaid = answered.some(({ source, kind }) => kind === 'lists-notice' && assertedBy.includes(source));
  if (isSaid || assertedBy.length === 0) return [];
  const names = assertedBy.map((source) => (source === 'page' ? i18n.t('published.page') : sourceName(source)));
  return [i18n.t('statusLineMore.by', [listText(names)])];
}

function noticeId({ doi, pmid }: { doi: string | null; pmid: string | null }): string | null {
  return doi !== null ? `doi:${doi}` : pmid !== null ? `PMID ${pmid}` : null;
}

function namesOf(sources: readonly SourceName[]): string {
  return listText(sources.map(sourceName));
}
