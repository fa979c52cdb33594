import { i18n } from '#i18n';
import type { VerdictWord } from '@/lib/model/verdict';

/** Where a word is explained; some share a text with the line under their headline. */
const TERMS = {
  retracted: 'term.retracted',
  removed: 'line.removed',
  withdrawn: 'term.withdrawn',
  replaced: 'term.replaced',
  partlyRetracted: 'term.partlyRetracted',
  concern: 'term.concern',
  corrected: 'term.corrected',
  newerVersion: 'term.newerVersion',
  addedTo: 'line.addedTo',
  outOfDate: 'line.outOfDate',
  reinstated: 'line.reinstated',
  concernLifted: 'line.concernLifted',
  noneFound: 'term.noneFound',
  partlyChecked: 'term.partlyChecked',
  notChecked: 'term.notChecked',
  correctionNotice: 'term.notice',
  retractionNotice: 'term.notice',
  concernNotice: 'term.notice',
  notice: 'term.notice',
} as const satisfies Record<VerdictWord, string>;

/** What a word of the status means, for a reader who meets it for the first time. */
export function termText(word: VerdictWord): string {
  return i18n.t(TERMS[word]);
}
