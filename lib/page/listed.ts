import { parsePmid } from '@/lib/identifiers/pmid';
import type { ListedWork } from './listed-work';
import { all, first, native, textOf } from './native-dom';
import { readEntry } from './read-entry';

/** Result rows by the markup of their site: PubMed (summary and abstract view), Nature, Google Scholar, PMC. */
const ROWS = [
  '.search-results-chunk article.full-docsum, .search-results-chunk article.article-overview',
  'li.app-article-list-row__item',
  '.gs_r.gs_or, .gs_r .gs_ri',
  '.portal-tocentry .toc-entry',
];
/** Elsewhere: the entry around a heading that links. */
const HEADING_LINKS = 'h2 a[href],h3 a[href],h4 a[href]';
const AROUND_HEADING = 'li,article,tr,.result,.search-result';
const MAX_ROWS = 500;

/**
 * The works that a result or contents page lists, in its order, with the row each belongs to. Rows
 * without an identifier are left out.
 */
export function findListed(document: Document): ListedWork[] {
  for (const selector of ROWS) {
    const rows = all(document, selector).slice(0, MAX_ROWS);
    if (rows.length > 0) return rows.filter((row, at) => !rows[at - 1]?.contains(row)).map(readRow).filter(isNamed);
  }
  const rows = new Set<Element>();
  for (const link of all(document, HEADING_LINKS).slice(0, MAX_ROWS)) {
    const row = link.closest(AROUND_HEADING);
    if (row && /\d/.test(link.getAttribute('href') ?? '')) rows.add(row);
  }
  return [...rows].map(readRow).filter(isNamed);
}

/** PubMed writes the identifier beside the row's title; elsewhere links and text say it. */
function readRow(row: Element): ListedWork {
  const work = readEntry(row);
  const printed = textOf(first(row, '.docsum-pmid, .current-id'), 20);
  const pmid = first(row, '[data-article-id]')?.getAttribute('data-article-id') ?? native(row, 'getAttribute').call(row, 'data-article-id');
  return { ...work, pmid: parsePmid(pmid ?? printed) ?? work.pmid };
}

function isNamed({ doi, pmid }: ListedWork): boolean {
  return doi !== null || pmid !== null;
}
