import { statusVerdict, type Verdict, type VerdictWord } from '@/lib/model/verdict';
import type { NoticeType } from '@/lib/model/notice-type';
import type { NoticeEvent, Role, Status } from '@/lib/model/status';
import { isRepublication } from './role-of';

interface VerdictInput {
  role: Role;
  status: Status;
  /** What the record announces, the gravest first. */
  announces: readonly NoticeEvent[];
}

/** Notices that have a word of their own; every other is a "Notice". */
const NOTICE_WORDS = new Map<NoticeType, VerdictWord>([
  ['retraction', 'retractionNotice'],
  ['retract_and_replace', 'retractionNotice'],
  ['expression_of_concern', 'concernNotice'],
  ['correction', 'correctionNotice'],
  ['corrigendum', 'correctionNotice'],
  ['erratum', 'correctionNotice'],
]);

/** The word for the page of a notice of a type. */
export function noticeWord(type: NoticeType): VerdictWord {
  return NOTICE_WORDS.get(type) ?? 'notice';
}

/**
 * The one word and tone of tab and badge. A notice's page has neutral words of its own, by what it
 * announces and whatever happened to the notice itself; a republished work is judged as a work.
 */
export function verdictOf({ role, status, announces }: VerdictInput): Verdict {
  if (role === 'notice' || (role === 'both' && !isRepublication(announces))) {
    const gravest = announces[0];
    return { word: gravest ? noticeWord(gravest.type) : 'notice', tone: 'grey' };
  }
  return statusVerdict(status);
}
