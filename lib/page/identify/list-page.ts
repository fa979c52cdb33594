import { all, native } from '@/lib/page/dom/native-dom';

/** Addresses and window titles of searches and tables of contents. A journal's home page is neither. */
const LIST =
  /\/(?:search|scholar|toc|volumes?|issues?|trending|collections)\b|[?&](?:term|query|linkname)=|search results|pmc results/i;

/** Titles of result rows: headings, or elements named after a title (PubMed, PMC, HighWire, Atypon). */
const ROWS = 'h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h5,[class*="title" i]>a,a[class*="title" i]';

/** Whether the address or the window title says that the page lists works. */
export function isCalledList(document: Document, href: string): boolean {
  return LIST.test(`${href.slice(0, 2_000)} ${native(document, 'title').slice(0, 300)}`);
}

/**
 * Whether a page that is called a list has rows, which means links to at least two addresses with a number. A PubMed
 * search may have one row.
 */
export function listsWorks(document: Document): boolean {
  const rows = all(document, ROWS).slice(0, 400);
  const works = new Set(rows.map((row) => row.closest('a')?.getAttribute('href') ?? '').filter((to) => /\d/.test(to)));
  return works.size > (all(document, '.docsum-title')[0] ? 0 : 1);
}
