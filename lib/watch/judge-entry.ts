import { speaksOf } from '@/lib/identifiers/speaks-of';
import { sameWork } from '@/lib/identifiers/work-key';
import { emptyAnswer } from '@/lib/model/empty-answer';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { SourceName } from '@/lib/model/sources';
import type { Standing } from '@/lib/model/watch';
import type { Judgement } from '@/lib/notices/status/judge';
import { answersAbout } from '@/lib/report/answers-about';
import { judgeWithList } from '@/lib/report/judge-with-list';
import { noticeRecordsOf } from '@/lib/report/notice-record-of';
import { changesBetween, type Compared } from './changes-between';
import { standingOf, type NoticeWords } from './standing-of';

/** How long after saving a report on the screen may still fill, in milliseconds. */
const JUST_SAVED = 5 * 60_000;

/** What is known when a saved paper is judged. */
export interface Known {
  /** What the list on this machine says of it, and which list that is. */
  answer: SourceAnswer;
  list: Standing['list'];
  /** Fingerprints of the notices' words, as far as they were fetched. */
  words?: NoticeWords;
  now: number;
}

/**
 * Judges a saved paper by the evidence kept with it and by the list as it is now, and says what changed.
 * @param before how it stood; `null` for a paper that the watch sees for the first time
 * @param isFirst it was never judged, though it may be known
 */
export function compareEntry(saved: ReadingListEntry, before: Standing | null, known: Known, isFirst = before === null): Compared {
  const { judgement, answers } = judgeEntry(saved, known.answer, known.now);
  const found = standingOf(judgement, saved.evidence, known.list, known.words);
  return changesBetween(before, found, {
    entryId: saved.id,
    savedAt: saved.savedAt,
    now: known.now,
    heard: heardIn(answers),
    overruledBy: judgement.status.improvedFrom && judgement.status.improvedFrom.by !== 'event' ? judgement.status.improvedFrom.by : null,
    seen: before === null ? seenEvents(saved, known) : [],
    isFirst,
    justSaved: saved.evidence.length > 0 && Math.abs(known.now - saved.savedAt) < JUST_SAVED,
  });
}

/** The judgement, and the answers that it rests on. */
function judgeEntry(saved: ReadingListEntry, list: SourceAnswer, now: number): { judgement: Judgement; answers: SourceAnswer[] } {
  const { ids } = saved.work;
  const known = saved.evidence.filter(({ source }) => source !== 'notice-list');
  const own = known.filter((answer) => speaksOf(answer, ids));
  const notices = known.filter((answer) => !own.includes(answer));
  const answers = answersAbout(ids, [...own, list], notices);
  return { judgement: judgeWithList({ ids, answers, waiting: [], live: 'off', pageKind: null, title: null, noticeRecords: noticeRecordsOf(notices), now }), answers };
}

/** What the report showed that the paper was saved from: its evidence, and the list of that day. */
function seenEvents(saved: ReadingListEntry, { list, now }: Known): Standing['events'] {
  const nothing = emptyAnswer(saved.work.ids, { source: 'notice-list', kind: 'not-held', at: 0, reason: null, retryAt: null });
  const kept = saved.evidence.find(({ source, asked }) => source === 'notice-list' && sameWork(asked, saved.work.ids));
  const { judgement } = judgeEntry(saved, kept ?? nothing, now);
  return standingOf(judgement, saved.evidence, list).events;
}

/** Sources that answered, and when: a failure is no answer, and one that does not hold the paper proves nothing. */
function heardIn(answers: readonly SourceAnswer[]): ReadonlyMap<SourceName, number> {
  const held = answers.filter(({ outcome }) => outcome.kind === 'lists-notice' || outcome.kind === 'lists-none');
  return new Map(held.map(({ source, outcome }) => [source, outcome.at]));
}
