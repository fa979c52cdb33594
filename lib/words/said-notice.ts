import { dateText } from '@/lib/words/date-text';
import { doiUrl, pubmedUrl } from '@/lib/words/record-url';
import { noticeName } from '@/lib/words/notice-name';
import { sourceName } from '@/lib/words/source-name';
import type { KnownNotice } from '@/lib/model/known-notice';
import type { ListedIds, SaidNotice } from '@/lib/model/page-list';
import { splitReasons } from '@/lib/notices/reasons/split-reasons';
import { i18n } from '#i18n';
import { recordedText } from './recorded-text';

/**
 * One notice in words, as it stands beside an entry: where the entry is the notice itself, the link
 * leads to the work that it is about.
 * @param entry the entry whose mark is explained
 */
export function saidNotice(notice: KnownNotice, entry: ListedIds): SaidNotice {
  const isItself = !notice.inPlace && isSame(notice.notice, entry) && !isSame(notice.subject, entry);
  const name = noticeName(notice);
  const { plain, charge } = splitReasons(notice.reasons);
  const source = sourceName(notice.source === 'starter' ? 'notice-list' : notice.source);
  const target = isItself ? notice.subject : notice.notice;
  const url = notice.inPlace ? null : urlOf(target);
  return {
    name: isItself ? i18n.t('marks.itself', [name]) : name,
    date: notice.date === null ? null : dateText(notice.date),
    reasons: plain.length === 0 ? null : i18n.t('marks.reasons', [source, recordedText(plain)]),
    charge: charge.length === 0 ? null : i18n.t('marks.reasons', [source, recordedText([...plain, ...charge])]),
    source: i18n.t('notice.listedBy', [source]),
    link: url === null ? null : { url, text: i18n.t(isItself ? 'marks.openSubject' : 'notice.open') },
  };
}

function isSame(a: Pick<ListedIds, 'doi' | 'pmid'>, b: Pick<ListedIds, 'doi' | 'pmid'>): boolean {
  return (a.doi !== null && a.doi === b.doi) || (a.pmid !== null && a.pmid === b.pmid);
}

function urlOf({ doi, pmid }: Pick<ListedIds, 'doi' | 'pmid'>): string | null {
  if (doi !== null) return doiUrl(doi);
  return pmid === null ? null : pubmedUrl(pmid);
}
