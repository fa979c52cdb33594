import type { VerdictWord } from './verdict';

/**
 * The one glyph that stands beside each status word: on the page tab, on the toolbar badge and in
 * the sidebar. A status never rests on colour alone. Each is a plain character that
 * every system's fonts hold and no system draws as an emoji.
 */
export const SHAPES = {
  retracted: '✕',
  removed: '⊘',
  withdrawn: '⊖',
  replaced: '⇄',
  partlyRetracted: '◐',
  concern: '!',
  corrected: '✎',
  newerVersion: '↑',
  addedTo: '+',
  outOfDate: '«',
  reinstated: '↺',
  concernLifted: '↻',
  noneFound: '–',
  partlyChecked: '◔',
  notChecked: '?',
  correctionNotice: '¶',
  retractionNotice: '¶',
  concernNotice: '¶',
  notice: '¶',
} as const satisfies Record<VerdictWord, string>;
