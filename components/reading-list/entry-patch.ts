import type { ReaderFlag, ReadingState } from '@/lib/model/reading-list-entry';

/** What a reader may change about a saved paper; fields left out stay as they are. */
export interface EntryPatch {
  tags?: string[];
  note?: string;
  state?: ReadingState;
  flag?: ReaderFlag | null;
}
