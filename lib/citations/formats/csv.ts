import { i18n } from '#i18n';
import { csvFile } from '@/lib/bibliography/csv-cell';
import type { CitedWork } from '../cited-work';

/**
 * A table, one row for each paper. No cell is ever a formula (lib/bibliography/csv-cell.ts). Several notices stand in
 * one cell each, kept apart by "; ", in the same order in each column.
 */
export function citationsCsv(works: readonly CitedWork[]): string {
  const columns = [...COLUMNS, ...(works.some(({ notes }) => notes !== null) ? NOTES : [])];
  return csvFile([columns.map(([name]) => i18n.t(`citation.column.${name}`)), ...works.map((work) => columns.map(([, cell]) => cell(work)))]);
}

type Column = readonly [name: string, cell: (work: CitedWork) => string];

const COLUMNS = [
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors.join('; ')],
  ['journal', ({ journal }) => journal ?? ''],
  ['published', ({ published }) => published ?? ''],
  ['doi', ({ ids }) => ids.doi ?? ''],
  ['pmid', ({ ids }) => ids.pmid ?? ''],
  ['pmcid', ({ ids }) => ids.pmcid ?? ''],
  ['arxiv', ({ ids }) => ids.arxiv ?? ''],
  ['status', ({ status }) => status],
  ['checked', ({ checked }) => checked ?? i18n.t('citation.notAsked')],
  ['checkedIn', ({ checkedIn }) => checkedIn.join('; ')],
  ['noticeDoi', ({ notices }) => notices.map(({ doi }) => doi ?? '–').join('; ')],
  ['noticeDate', ({ notices }) => notices.map(({ date }) => date ?? '–').join('; ')],
  ['noticeText', ({ notices }) => notices.map(({ line }) => line).join('; ')],
  ['statusText', ({ sentence }) => sentence],
] as const satisfies readonly Column[];

const NOTES = [
  ['tags', ({ notes }) => notes?.tags.join('; ') ?? ''],
  ['state', ({ notes }) => notes?.state ?? ''],
  ['note', ({ notes }) => notes?.note ?? ''],
] as const satisfies readonly Column[];
