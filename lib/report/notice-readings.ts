import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { NoticeType } from '@/lib/model/notice-type';
import { CHANGE_NOT_STATED, type NoticeReading } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { sourcesFor } from '@/lib/model/sources';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { statedReason } from '@/lib/notices/reasons/stated-reason';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { withdrawnPart } from '@/lib/notices/reasons/withdrawn-part';
import type { Evidence } from './evidence';
import { namedInNotice } from './named-in-notice';
import { noticeTextOf, type NoticeText } from './notice-text';
import { workOf } from './work-of';

/** Events whose other record is the paper as it is now, not an account of what changed. */
const STANDS_NOW: ReadonlySet<NoticeType> = new Set(['new_version', 'new_edition', 'corrected_and_republished']);

/** For these, readers ask why it happened, not what changed. */
const ASKS_WHY: ReadonlySet<NoticeType> = new Set([
  'retraction',
  'withdrawal',
  'withdrawal_out_of_date',
  'removal',
  'retract_and_replace',
  'partial_retraction',
  'expression_of_concern',
]);

/** Whether an event has its own document that tells what changed. A document that a source knows as the present paper does not count. */
export function hasOwnNotice({ type, notice, subject, inPlace, assertions }: NoticeEvent): boolean {
  const standsNow = STANDS_NOW.has(type) || assertions.some((each) => each.type === 'corrected_and_republished');
  return !inPlace && !standsNow && workKey(notice) !== null && !sameWork(notice, subject);
}

/** Sources whose remarks may stand in for a notice's words. A page and the publisher's register only announce it. */
const REMARKS = sourcesFor('remark');

/**
 * Reads what each notice of a work says in its own words. Where no source gave its words, a source's remark
 * stands in for them: PubMed's note, a server's statement, Retraction Watch's reasons.
 * @param events in the order of the report
 * @param notices evidence about the notices' own records
 */
export function readingsOf(events: readonly NoticeEvent[], notices: readonly Evidence[]): NoticeReading[] {
  return events.flatMap((event) => {
    const own = hasOwnNotice(event);
    const answers = own ? answersOf(event.notice, notices) : [];
    const said = noticeTextOf(answers);
    const { text, from, at } = said.from === null ? remarksOn(event) : said;
    if (!own && from === null) return [];
    const { title } = workOf(event.notice, answers, null);
    const words = { type: event.type, title: title ? plainText(title) : (event.citation ?? ''), text };
    // Reasons are codes from a table, not sentences of a notice.
    const change = from === 'retraction-watch' ? CHANGE_NOT_STATED : readNoticeChange(words);
    const asks = from !== 'retraction-watch' && ASKS_WHY.has(event.type);
    const reason = asks ? statedReason(text) : null;
    const part = event.type === 'partial_retraction' ? withdrawnPart(text) : null;
    // A remark in a record speaks of that record, not of the article's text.
    const named = at === null ? {} : { named: namedInNotice(text, change.wasNow) };
    return [{ notice: event.notice, text, from, at, change, ...named, reason, part }];
  });
}

function answersOf(notice: WorkIds, notices: readonly Evidence[]): SourceAnswer[] {
  const evidence = notices.find(({ ids }) => sameWork(ids, notice));
  return evidence ? [...evidence.answers.values()] : [];
}

function remarksOn({ assertions }: NoticeEvent): NoticeText {
  for (const source of REMARKS) {
    const text = [...new Set(assertions.filter((each) => each.source === source).flatMap(({ note }) => note ?? []))];
    if (text.length > 0) return { text, from: source, at: null };
  }
  return { text: [], from: null, at: null };
}
