import type { ReadingState } from '@/lib/model/reading-list-entry';

/** Every reading state, in the order in which a paper goes through them. */
export const READING_STATES: readonly ReadingState[] = ['unread', 'reading', 'read'];
