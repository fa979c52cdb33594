import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import { NO_IDS } from '@/lib/model/work';
import { titleForm } from '@/lib/notices/title-form';
import { withoutMirrored } from '@/lib/notices/status/mirrored-claims';
import type { NoticeRecord } from '@/lib/notices/status/notice-record';
import { noticesTakenBack, withNoticeTitles } from '@/lib/notices/status/notice-titles';
import { crossrefUpdates } from '@/lib/sources/crossref/crossref-updates';
import type { KeptItem } from './crossref-items';

export interface CrossrefClaims {
  assertions: readonly Assertion[];
  /** One of its updates could not be read. */
  unreadable: boolean;
}

/**
 * What each record claims, in the light of the titles of the notices among them: a retraction that was deposited as an
 * erratum is a retraction, a notice that was withdrawn itself claims nothing, and of what was deposited both ways the
 * side of the notice stays.
 */
export function* crossrefClaims(items: readonly KeptItem[]): Generator<CrossrefClaims> {
  const titles = new Map(items.flatMap(({ DOI, title }) => (title === undefined ? [] : [[DOI, title] as const])));
  const recordOf = (doi: string | null): NoticeRecord[] => {
    const text = doi === null ? undefined : titles.get(doi);
    return text === undefined ? [] : [{ notice: { ...NO_IDS, doi }, text: [], title: { text, from: 'crossref' } }];
  };
  for (const item of items) {
    const { assertions, unreadable } = crossrefUpdates({ ...item }, { ...NO_IDS, doi: item.DOI });
    const records = assertions.flatMap(({ notice }) => recordOf(notice.doi));
    const isNotice = item.title === undefined ? null : titleForm(item.title)?.marks === 'notice';
    const oneWay = withoutMirrored({ ...NO_IDS, doi: item.DOI }, assertions, { isNotice }, records);
    const takenBack = noticesTakenBack(records);
    const typed = withNoticeTitles(oneWay, records).filter(({ strength, notice }) => strength === 'record' && !takenBack.some((ids) => sameWork(ids, notice)));
    yield { assertions: typed, unreadable };
  }
}
