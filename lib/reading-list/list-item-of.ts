import { speaksOf } from '@/lib/identifiers/speaks-of';
import type { Verdict } from '@/lib/model/verdict';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { Outcome } from '@/lib/model/outcome';
import type { NoticeEvent, Status } from '@/lib/model/status';
import { answersAbout } from '@/lib/report/answers-about';
import { noticeRecordsOf } from '@/lib/report/notice-record-of';
import { judge } from '@/lib/notices/status/judge';
import { lookUpNoticeList } from '@/lib/notices/known/starter-notices';
import { verdictOf } from '@/lib/notices/status/verdict-of';

/** A saved paper with how it stands, derived from the evidence kept with it. */
export interface JudgedEntry {
  entry: Omit<ReadingListEntry, 'evidence'>;
  status: Status;
  verdict: Verdict;
  events: NoticeEvent[];
  /** What came of each source that the status rests on. */
  outcomes: Outcome[];
}

/**
 * Judges a saved paper by what was known when it was last looked at, and by the list on this machine
 * as it is now.
 * @param now milliseconds since the epoch: silence that is too old says nothing any more
 * @param liveChecks whether online checks are on, for the reason of a paper nobody was asked about
 * @param list what the list on this machine says of it; what every copy of Caveat knows, where nothing is given
 */
export function listItemOf(
  saved: ReadingListEntry,
  liveChecks: boolean,
  now: number,
  list: SourceAnswer = lookUpNoticeList(saved.work.ids),
): JudgedEntry {
  const { evidence, ...entry } = saved;
  const { ids } = saved.work;
  const known = evidence.filter(({ source }) => source !== 'notice-list');
  const own = known.filter((answer) => speaksOf(answer, ids));
  const notices = known.filter((answer) => !own.includes(answer));
  const { role, status, events, announces, outcomes } = judge({
    ids,
    answers: answersAbout(ids, [...own, list], notices),
    waiting: [],
    live: liveChecks ? 'on' : 'off',
    pageKind: null,
    title: null,
    noticeRecords: noticeRecordsOf(notices),
    now,
  });
  return { entry, status, verdict: verdictOf({ role, status, announces }), events, outcomes };
}
