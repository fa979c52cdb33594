import type { LaySummary } from '@/lib/model/lay-summary';
import type { NoticeEvent } from '@/lib/model/status';
import { statusCodeOf } from './status-code-of';

/**
 * Whether a stored summary of a notice may be about the notice before us. One that names a DOI was
 * found by it. One that names none, because nobody knew it, must at least be about a notice of the
 * same kind: a correction's summary never stands under a retraction.
 */
export function fitsNotice({ noticeDoi, noticeType }: LaySummary, announces: readonly NoticeEvent[]): boolean {
  if (noticeDoi !== null || noticeType === null) return true;
  return announces.some(({ type }) => statusCodeOf(type) === statusCodeOf(noticeType));
}
