import { i18n } from '#i18n';
import type { SaidNotice } from '@/lib/model/page-list';
import type { NoticeEvent } from '@/lib/model/status';
import { dateText, dayText } from './date-text';
import { listText } from './language';
import { noticeName } from './notice-name';
import { doiUrl, pubmedUrl } from './record-url';
import { sourceName } from './source-name';

/**
 * One notice in words, from answers that this device keeps: who lists it, and when that was checked.
 * @param isItself the entry is the notice; the link then leads to the work that it is about
 * @param checkedAt milliseconds since the epoch
 */
export function saidEvent(event: NoticeEvent, isItself: boolean, checkedAt: number): SaidNotice {
  const name = noticeName(event);
  const { doi, pmid } = isItself ? event.subject : event.notice;
  const url = doi !== null ? doiUrl(doi) : pmid === null ? null : pubmedUrl(pmid);
  return {
    name: isItself ? i18n.t('marks.itself', [name]) : name,
    date: event.date === null ? null : dateText(event.date),
    reasons: null,
    charge: null,
    source: i18n.t('marks.checkedHere', [listText(event.assertedBy.filter((source) => source !== 'notice-list').map(sourceName)), dayText(checkedAt)]),
    link: url === null || event.inPlace ? null : { url, text: i18n.t(isItself ? 'marks.openSubject' : 'notice.open') },
  };
}
