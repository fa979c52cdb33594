import { sameWork } from '@/lib/identifiers/work-key';
import type { NoticeReport } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

/**
 * The notice whose own page is before the reader, where an article is spoken of on it. Its words, empty when nobody
 * gave them, stand above in the same column.
 */
export interface NoticeHere extends Pick<NoticeReport, 'text' | 'change'> {
  ids: WorkIds;
}

/** Whether an event's notice is the very page before the reader, which is not to be linked again. */
export function isHere({ notice }: Pick<NoticeEvent, 'notice'>, here: NoticeHere | null): here is NoticeHere {
  return here !== null && sameWork(notice, here.ids);
}
