/**
 * What a saved paper may hold at most. The model, merging, backups, imports and messages share these numbers,
 * so that whatever one of them lets in the others can carry, show and change.
 */

/** The latest moment that counts as a time: the year 2200, in milliseconds since the epoch. The earliest is 0. */
export const MAX_TIME = Date.UTC(2200, 0, 1);

/** Characters (UTF-16 code units) of a note. Notes that are joined stay within it too. */
export const MAX_NOTE = 1_000_000;

/** Characters of one tag, and tags of one paper. */
export const MAX_TAG = 80;
export const MAX_TAGS = 1_000;

/** Characters of the reason that goes with a flag. */
export const MAX_FLAG_NOTE = 2_000;

/** Characters of an entry's random id. */
export const MAX_ENTRY_ID = 64;

/** Whether a value is a moment that can be kept and shown. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MAX_TIME;
}
