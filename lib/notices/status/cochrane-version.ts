import type { NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

/** One citation version of a Cochrane review: `cd000444` is version 1, `cd000444.pub2` version 2. */
export interface CochraneVersion {
  review: string;
  version: number;
}

const FORM = /^10\.1002\/14651858\.([a-z]{2}\d{6})(?:\.pub(\d{1,3}))?$/;

/** The Cochrane review and version that a work is; `null` for anything else. */
export function cochraneVersion({ doi }: WorkIds): CochraneVersion | null {
  const [, review, version] = (doi === null ? null : FORM.exec(doi)) ?? [];
  return review === undefined ? null : { review, version: Number(version ?? 1) };
}

/** Whether `a` is a later version of the same review as `b`. */
export function isLaterVersion(a: WorkIds, b: WorkIds): boolean {
  const [later, earlier] = [cochraneVersion(a), cochraneVersion(b)];
  return later !== null && later.review === earlier?.review && later.version > earlier.version;
}

/**
 * Whether a withdrawn Cochrane review was published again: Cochrane puts a revised review out as a
 * version after the withdrawn one, and the withdrawal is then over.
 */
export function isRepublished(event: NoticeEvent, later: NoticeEvent): boolean {
  if (event.type !== 'withdrawal' && event.type !== 'withdrawal_out_of_date') return false;
  const withdrawn = cochraneVersion(event.notice) ? event.notice : event.subject;
  return later.type === 'new_version' && isLaterVersion(later.notice, withdrawn);
}
