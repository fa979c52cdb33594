import type { Verdict } from '@/lib/messaging/contract';
import type { Status, StatusCode } from '@/lib/model/status';

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

const UPDATED: Record<NonNullable<Status['updatedKind']>, Verdict> = {
  'newer-version': { word: 'newerVersion', tone: 'grey' },
  'added-to': { word: 'addedTo', tone: 'grey' },
  'out-of-date': { word: 'outOfDate', tone: 'grey' },
};

/**
 * The word and tone of an article's own status (wording.md 1). The paper before the reader comes
 * with its verdict; this is for the other works the sidebar names, such as the article a notice is
 * about.
 */
export function statusVerdict(status: Pick<Status, 'code' | 'updatedKind' | 'event'>): Verdict {
  if (status.code === 'updated') return UPDATED[status.updatedKind ?? 'added-to'];
  // After a reinstatement "No notice found" would be untrue: there are two.
  if (status.code === 'none-found' && status.event !== null) return { word: 'notice', tone: 'grey' };
  return VERDICTS[status.code];
}
