import type { Verdict } from '@/lib/model/verdict';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { NoticeEvent, Status } from '@/lib/model/status';

/** A saved paper as the list shows it: what the reader kept, and how the paper stands now. */
export interface ListItem {
  entry: Omit<ReadingListEntry, 'evidence'>;
  status: Status;
  verdict: Verdict;
  events: NoticeEvent[];
}
