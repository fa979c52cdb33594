import { recordUrl } from '@/lib/words/record-url';
import type { NoticeEvent } from '@/lib/model/status';
import { isHere, type NoticeHere } from './notice-here';

/**
 * Where a notice can be read. `null` for a mark on the paper itself, which must not become a link from the paper to
 * itself; for the page before the reader; and where no source gives an address.
 */
export function noticeUrl(event: NoticeEvent, here: NoticeHere | null): string | null {
  return event.inPlace || isHere(event, here) ? null : recordUrl(event.notice);
}
