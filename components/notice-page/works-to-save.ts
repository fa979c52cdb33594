import type { Report } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';
import { isNoticePage } from './is-notice-page';
import { subjectsOf } from './subjects-of';

/**
 * What saving on this page saves: the paper itself, or on a notice's page every article that the
 * notice is about. Empty where nobody knows which those are.
 */
export function worksToSave(report: Pick<Report, 'main' | 'notice'>): Work[] {
  if (!isNoticePage(report)) return [report.main.work];
  return report.notice === null ? [] : subjectsOf(report.notice);
}
