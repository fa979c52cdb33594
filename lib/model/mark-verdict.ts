import type { MarkCode } from './known-notice';
import { VERDICTS, type Verdict } from './verdict';

/** The word and tone of each mark, the same as for that status everywhere else. */
export const MARK_VERDICTS = {
  retracted: VERDICTS.retracted,
  removed: VERDICTS.removed,
  withdrawn: VERDICTS.withdrawn,
  replaced: VERDICTS.replaced,
  'partly-retracted': VERDICTS['partly-retracted'],
  concern: VERDICTS.concern,
  corrected: VERDICTS.corrected,
  'newer-version': { word: 'newerVersion', tone: 'grey' },
  'added-to': { word: 'addedTo', tone: 'grey' },
  'out-of-date': { word: 'outOfDate', tone: 'grey' },
  reinstated: { word: 'reinstated', tone: 'grey' },
  'concern-lifted': { word: 'concernLifted', tone: 'grey' },
  'retraction-notice': { word: 'retractionNotice', tone: 'grey' },
  'correction-notice': { word: 'correctionNotice', tone: 'grey' },
  'concern-notice': { word: 'concernNotice', tone: 'grey' },
  'other-notice': { word: 'notice', tone: 'grey' },
} as const satisfies Record<MarkCode, Verdict>;

/** Marks that warn about the work itself. They are drawn filled and cannot be switched off one by one. */
export function isWarning(code: MarkCode): boolean {
  const { tone } = MARK_VERDICTS[code];
  return tone === 'red' || tone === 'amber';
}
