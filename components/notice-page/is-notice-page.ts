import type { NoticeType } from '@/lib/model/notice-type';
import type { Report } from '@/lib/model/report';

/** Types whose new record is itself a study to be read, beside announcing the change. */
const REPUBLISHED: ReadonlySet<NoticeType> = new Set(['corrected_and_republished', 'retract_and_replace']);

/**
 * Whether the record is to be shown as a notice. A record that is both is one that was corrected
 * itself, and stays a notice, unless it is the new version of what it announces.
 */
export function isNoticePage({ main, notice }: Pick<Report, 'main' | 'notice'>): boolean {
  if (main.role === 'article') return false;
  return main.role === 'notice' || !(notice?.announces ?? []).some(({ type }) => REPUBLISHED.has(type));
}
