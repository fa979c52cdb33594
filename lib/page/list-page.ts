import { all, first, native } from './native-dom';

/** Searches and tables of contents, by address or window title. A journal's home page is neither. */
const LIST =
  /\/(?:search|scholar|toc|volumes?|issues?|trending|collections)\b|[?&](?:term|query|linkname)=|search results|pmc results/i;

/** Result rows: a title in a heading, or PubMed's. */
const ROWS = 'h2 a,h3 a,h4 a,.docsum-title';

/**
 * Whether a page without a work of its own lists several: address or title says so, and at least
 * two addresses with a number in them are linked from headings. A PubMed search may have one row.
 */
export function isListPage(document: Document, href: string): boolean {
  if (!LIST.test(`${href.slice(0, 2_000)} ${native(document, 'title').slice(0, 300)}`)) return false;
  const rows = all(document, ROWS).slice(0, 400);
  const works = new Set(rows.map((row) => row.getAttribute('href') ?? '').filter((to) => /\d/.test(to)));
  return works.size > (first(document, '.docsum-title') ? 0 : 1);
}
