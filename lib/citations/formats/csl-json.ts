import { recordUrl } from '@/lib/words/record-url';
import type { CitedWork } from '../cited-work';
import { linesOfText, oneLine } from './one-line';

/**
 * CSL-JSON, as citation programs exchange it. The word of the status is in CSL's own field for it (`status`), notices
 * and the check in `note`, and all of it as data in `custom`.
 * https://docs.citationstyles.org/en/stable/specification.html#standard-variables
 */
export function cslJsonFile(works: readonly CitedWork[]): string {
  return `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
}

/** One item; a field that is not known is not there. */
export function cslItem(work: CitedWork, at: number): Record<string, unknown> {
  const { title, authors, journal, published, ids, status, sentence, checked, checkedIn, notices, notes } = work;
  const item: Record<string, unknown> = {
    id: recordUrl(ids) ?? `paper-${at + 1}`,
    type: 'article-journal',
    title: oneLine(title),
    author: authors.map((author) => ({ literal: oneLine(author) })),
    'container-title': oneLine(journal ?? ''),
    issued: published === null ? null : { 'date-parts': [published.split('-').map(Number)] },
    DOI: ids.doi,
    PMID: ids.pmid,
    PMCID: ids.pmcid,
    URL: recordUrl(ids),
    number: ids.arxiv === null ? null : `arXiv:${ids.arxiv}`,
    status,
    note: [...notices.map(({ line }) => line), `Caveat: ${sentence}`].map(oneLine).join('\n'),
    annote: notes === null ? '' : linesOfText(notes.note).join('\n'),
    keyword: notes === null ? '' : notes.tags.map((tag) => oneLine(tag.replace(/[,;]/g, ' '))).join(', '),
    custom: { caveat: { status, checked, checkedIn, notices: notices.map(({ doi, pmid, date, line }) => ({ doi, pmid, date, line })) } },
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
}
