import type { Status, StatusCode } from './status';

/** The one word of the tab and the badge. Keys of the i18n table `word`. */
export type VerdictWord =
  | 'retracted'
  | 'removed'
  | 'withdrawn'
  | 'replaced'
  | 'partlyRetracted'
  | 'concern'
  | 'corrected'
  | 'newerVersion'
  | 'addedTo'
  | 'outOfDate'
  | 'reinstated'
  | 'concernLifted'
  | 'noneFound'
  | 'partlyChecked'
  | 'notChecked'
  | 'correctionNotice'
  | 'retractionNotice'
  | 'concernNotice'
  | 'notice';

/** A word and its colour. There is no green: Caveat never says that a paper is right. */
export interface Verdict {
  word: VerdictWord;
  tone: 'red' | 'amber' | 'blue' | 'grey';
}

/** The word and tone of each status that has one word of its own. */
export const VERDICTS = {
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
} as const satisfies Record<Exclude<StatusCode, 'updated'>, Verdict>;

const UPDATED: Record<NonNullable<Status['updatedKind']>, VerdictWord> = {
  'newer-version': 'newerVersion',
  'added-to': 'addedTo',
  'out-of-date': 'outOfDate',
};

/** The word and tone of a work's own status. A notice has other words. */
export function statusVerdict({ code, updatedKind, event }: Pick<Status, 'code' | 'updatedKind' | 'event'>): Verdict {
  if (code === 'updated') return { word: UPDATED[updatedKind ?? 'added-to'], tone: 'grey' };
  // After a reinstatement "No notice found" would be untrue: there are two.
  if (code === 'none-found' && event !== null) {
    return { word: event.type === 'concern_lifted' ? 'concernLifted' : 'reinstated', tone: 'grey' };
  }
  return VERDICTS[code];
}
