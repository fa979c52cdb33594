import type { Verdict, VerdictWord } from '@/lib/messaging/contract';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent, Role, Status, StatusCode } from '@/lib/model/status';
import { isRepublication } from './role-of';

interface VerdictInput {
  role: Role;
  status: Status;
  /** What the record announces, the gravest first. */
  announces: readonly NoticeEvent[];
}

/** Words and tones of wording.md 1. Never green: nothing here says that a paper is right. */
const VERDICTS: Record<Exclude<StatusCode, 'updated'>, Verdict> = {
  retracted: { word: 'retracted', tone: 'red' },
  removed: { word: 'removed', tone: 'red' },
  withdrawn: { word: 'withdrawn', tone: 'red' },
  replaced: { word: 'replaced', tone: 'amber' },
  'partly-retracted': { word: 'partlyRetracted', tone: 'amber' },
  concern: { word: 'concern', tone: 'amber' },
  corrected: { word: 'corrected', tone: 'blue' },
  'none-found': { word: 'noneFound', tone: 'grey' },
  'partly-checked': { word: 'partlyChecked', tone: 'grey' },
  'not-checked': { word: 'notChecked', tone: 'grey' },
};

const UPDATED: Record<NonNullable<Status['updatedKind']>, VerdictWord> = {
  'newer-version': 'newerVersion',
  'added-to': 'addedTo',
  'out-of-date': 'outOfDate',
};

/** Notices that have a word of their own; every other is a "Notice". */
const NOTICE_WORDS = new Map<NoticeType, VerdictWord>([
  ['retraction', 'retractionNotice'],
  ['retract_and_replace', 'retractionNotice'],
  ['expression_of_concern', 'concernNotice'],
  ['correction', 'correctionNotice'],
  ['corrigendum', 'correctionNotice'],
  ['erratum', 'correctionNotice'],
]);

/**
 * The one word and tone of tab and badge. A notice's page has neutral words of its own, by what it
 * announces and whatever happened to the notice itself; a republished work is judged as a work.
 */
export function verdictOf({ role, status, announces }: VerdictInput): Verdict {
  if (role === 'notice' || (role === 'both' && !isRepublication(announces))) {
    const gravest = announces[0];
    return { word: (gravest && NOTICE_WORDS.get(gravest.type)) ?? 'notice', tone: 'grey' };
  }
  if (status.code === 'updated') {
    // Wording.md 1: blue is "corrected" alone; what was added or superseded is grey.
    return { word: UPDATED[status.updatedKind ?? 'added-to'], tone: 'grey' };
  }
  // After a reinstatement "No notice found" would be untrue: there are two.
  if (status.code === 'none-found' && status.event !== null) return { word: 'notice', tone: 'grey' };
  return VERDICTS[status.code];
}
