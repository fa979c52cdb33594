import { sameWork } from '@/lib/identifiers/work-key';
import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

/** The notice whose own page is before the reader, where an article is spoken of on it. */
export interface NoticeHere {
  ids: WorkIds;
  /** Its own words, as paragraphs, which the page's column shows above; empty when nobody gave them. */
  text: readonly string[];
}

/** Whether an event's notice is the very page before the reader, which is not to be linked again. */
export function isHere({ notice }: Pick<NoticeEvent, 'notice'>, here: NoticeHere | null): here is NoticeHere {
  return here !== null && sameWork(notice, here.ids);
}
