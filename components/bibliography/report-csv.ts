import { i18n } from '#i18n';
import { saidNotice } from '@/lib/words/said-notice';
import { csvFile } from '@/lib/bibliography/csv-cell';
import type { BibliographyReport, CheckedWork } from '@/lib/bibliography/bibliography-report';
import { MARK_VERDICTS } from '@/lib/model/mark-verdict';
import { recordedText } from '@/lib/words/recorded-text';

const COLUMNS = [
  'bibliography.column.entry',
  'citation.column.status',
  'citation.column.title',
  'bibliography.column.text',
  'citation.column.doi',
  'citation.column.pmid',
  'citation.column.pmcid',
  'citation.column.arxiv',
  'bibliography.column.notice',
  'citation.column.noticeDate',
  'citation.column.noticeDoi',
  'bibliography.column.noticePmid',
  'bibliography.column.reasons',
  'bibliography.column.source',
  'citation.column.checked',
  'bibliography.column.list',
] as const;

/** The report as a table: one row for each notice, one for each work without any. Dates as ISO writes them. */
export function reportCsv(report: BibliographyReport): string {
  const checked = new Date(report.at).toISOString().slice(0, 10);
  const list = new Date(report.listDate).toISOString().slice(0, 10);
  const rows = [...report.listed, ...report.notListed, ...report.unnamed].flatMap((work) => {
    const notices = work.notices.length > 0 ? work.notices : [null];
    return notices.map((notice) => [
      ...workCells(work, statusText(work, report)),
      ...(notice === null
        ? ['', '', '', '', '', '']
        : [saidNotice(notice, work.ids).name, notice.date ?? '', notice.notice.doi ?? '', notice.notice.pmid ?? '', recordedText(notice.reasons), saidNotice(notice, work.ids).source]),
      checked,
      list,
    ]);
  });
  return csvFile([COLUMNS.map((column) => i18n.t(column)), ...rows]);
}

function workCells({ places, title, text, ids }: CheckedWork, status: string): string[] {
  return [places.join(' '), status, title ?? '', text, ids.doi ?? '', ids.pmid ?? '', ids.pmcid ?? '', ids.arxiv ?? ''];
}

function statusText(work: CheckedWork, { unnamed }: BibliographyReport): string {
  if (work.code !== null) return i18n.t(`word.${MARK_VERDICTS[work.code].word}`);
  return i18n.t(unnamed.includes(work) ? 'bibliography.noIds' : 'bibliography.notListed');
}
