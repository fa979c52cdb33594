/** Where a site keeps the rows of its results. */
export interface RowMarkup {
  /** The rows: one class if possible, which is fast to find. */
  row: string;
  /** The parts of a row that speak of its own work; `null` if the whole row does. */
  parts: string | null;
  /** The part that ends with the work's own line, where the mark goes; left out if that is the end of the row. */
  line?: string;
}

/**
 * The markup of sites' rows of results. `parts` is needed if a row also names other works: PubMed's abstract view
 * prints each record's errata and comments, and Google Scholar quotes. These rules refine the general way
 * (lib/page/lists/repeated-rows.ts) and do not stand before it.
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
