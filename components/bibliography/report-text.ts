import { i18n } from '#i18n';
import { dayOfText, dayText } from '@/lib/words/date-text';
import { textLanguage } from '@/lib/words/language';
import { countsText } from '@/components/marks/count-text';
import type { BibliographyReport, CheckedWork } from '@/lib/bibliography/bibliography-report';
import type { PageList } from '@/lib/model/page-list';
import { joined } from '@/lib/words/joined';

/** How many works have each mark. */
export function countsOf(works: readonly CheckedWork[]): PageList['counts'] {
  const counts: PageList['counts'] = {};
  for (const { code } of works) if (code !== null) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** "84 entries, 82 different works: 80 checked against the list of 23 November 2026, 2 have no identifier it knows; 1 retracted" */
export function summaryText(report: BibliographyReport): string {
  const { entries, listed, notListed, unnamed } = report;
  const checked = listed.length + notListed.length;
  const works = checked + unnamed.length;
  const different = works === entries ? '' : i18n.t('bibliography.works', works);
  const rest = unnamed.length === 0 ? '' : i18n.t('marks.unnamed', unnamed.length);
  const counts = countsText({ counts: countsOf(listed) }) || i18n.t('marks.nothingKnown');
  const given = joined('facts', [i18n.t('noticeList.entries', entries), different]);
  const known = joined('facts', [i18n.t('bibliography.checked', [checked, dayOfText(report.listDate)]), rest]);
  return joined('clauses', [i18n.t('labelled', [given, known]), counts]);
}

/** The day and time of a report, written out: it may be read on paper, long after. */
export function reportMoment(at: number): string {
  const time = new Intl.DateTimeFormat(textLanguage(), { hour: '2-digit', minute: '2-digit' }).format(at);
  return i18n.t('date.dayAt', [dayText(at), time]);
}

/** One sentence for a methods section: when, what, against which list, and what came of it. */
export function methodsText(report: BibliographyReport): string {
  const { listed, notListed, unnamed, isShort, listDate } = report;
  const checked = listed.length + notListed.length;
  const list = i18n.t(isShort ? 'bibliography.methodsShort' : 'bibliography.methodsList', [dayOfText(listDate)]);
  const counts = countsText({ counts: countsOf(listed) });
  const found = counts === '' ? i18n.t('bibliography.methodsNone') : i18n.t('bibliography.methodsListed', [counts]);
  const rest = unnamed.length === 0 ? '' : i18n.t('bibliography.methodsUnnamed', [unnamed.length]);
  return i18n.t('bibliography.methodsText', [dayText(report.at), i18n.t('bibliography.works', checked), list, joined('clauses', [found, rest])]);
}
