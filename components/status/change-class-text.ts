import { i18n } from '#i18n';
import type { ChangeClass } from '@/lib/model/notice-change';

const KEYS = {
  'results-conclusions': 'changed.class.resultsConclusions',
  'methods-data': 'changed.class.methodsData',
  figures: 'changed.class.figures',
  'ethics-interests': 'changed.class.ethicsInterests',
  authors: 'changed.class.authors',
  wording: 'changed.class.wording',
} as const satisfies Record<ChangeClass, string>;

/** "Results and conclusions · Figures and tables": what a notice changed, most serious first. */
export function changeClassText(codes: readonly ChangeClass[]): string {
  return codes.map((code) => i18n.t(KEYS[code])).join(' · ');
}
