import { all, native } from '@/lib/page/dom/native-dom';

/** Searches and tables of contents, by address or window title. A journal's home page is neither. */
const LIST =
  /\/(?:search|scholar|toc|volumes?|issues?|trending|collections)\b|[?&](?:term|query|linkname)=|search results|pmc results/i;

/** Result rows: a title as a heading, or in an element named after it (PubMed, PMC, HighWire, Atypon). */
const ROWS = 'h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h5,[class*="title" i]>a,a[class*="title" i]';

/** Whether the address or the window title says that the page lists works. */
export function isCalledList(document: Document, href: string): boolean {
  return LIST.test(`${href.slice(0, 2_000)} ${native(document, 'title').slice(0, 300)}`);
}

/**
 * Whether a page that is called a list has rows: they link at least two addresses with a number in
 * them. A PubMed search may have one row.
 */
export function listsWorks(document: Document): boolean {
  const rows = all(document, ROWS).slice(0, 400);
  const works = new Set(rows.map((row) => row.closest('a')?.getAttribute('href') ?? '').filter((to) => /\d/.test(to)));
  return works.size > (all(document, '.docsum-title')[0] ? 0 : 1);
}
