/** Where a site keeps the rows of its results. */
export interface RowMarkup {
  /** The rows, by one class where that is possible. */
  row: string;
  /** The parts of a row that speak of its own work; `null` where the whole row does. */
  parts: string | null;
  /** The part at whose end a mark belongs, where more follows than the work's own line. */
  line?: string;
}

/**
 * Rows of results by the markup of their site. Parts are named where a row also names other works:
 * PubMed's abstract view prints each record's errata and comments, Google Scholar quotes.
 */
export const RESULT_ROWS: readonly RowMarkup[] = [
  // PubMed: summary view and abstract view.
  { row: '.full-docsum:not(#similar *, #citedby *)', parts: '.docsum-title, .docsum-journal-citation, .citation-part', line: '.docsum-citation' },
  { row: '.article-overview', parts: '.identifiers', line: '.identifiers' },
  // Europe PMC; Google Scholar; Nature; ScienceDirect.
  { row: '.separated-list-item .citation', parts: null },
  { row: '.gs_or', parts: '.gs_rt' },
  { row: '.app-article-list-row__item', parts: null },
  { row: '.ResultItem', parts: null },
  // PMC: since 2011, and before.
  { row: '.rprt', parts: null },
  { row: '.toc-entry', parts: null },
];

/** What PubMed shows beside a record: similar articles, and those that cite it. */
export const NEIGHBOUR_ROWS: RowMarkup = {
  row: '#similar .full-docsum, #citedby .full-docsum',
  parts: '.docsum-title, .docsum-journal-citation, .citation-part',
  line: '.docsum-citation',
};
