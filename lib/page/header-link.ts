import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all, matches, native, textOf } from './native-dom';

/** Where a link is somebody else's paper, or running text. */
const NOT_HEADER = 'p,ol,nav,aside,footer,[class*="ref" i],[id*="ref" i],[class*="bib" i]';
const MAX_LINKS = 50;

/**
 * The DOIs that the page's header prints: a resolver's link that shows the DOI as its own text, or
 * a short line that ends in one, within two levels of a main heading and outside running text and
 * lists. By structure alone: where a thing stands on the screen would force layout.
 */
export function headerDois(document: Document): Doi[] {
  const dois: Doi[] = [];
  for (const heading of all(document, 'h1').slice(0, 5)) {
    const block = heading.parentElement;
    for (const line of block ? native(block, 'children') : []) {
      const printed = line === heading || matches(line, NOT_HEADER) ? null : /\bdoi: ?(10\.\S+)/i.exec(textOf(line, 300))?.[1];
      dois.push(parseDoi(printed ?? '') ?? '');
    }
    const around = block && native(block, 'parentElement');
    if (!around || matches(around, 'body,html')) continue;
    for (const link of all(around, 'a[href*="doi"]').slice(0, MAX_LINKS)) {
      const doi = parseDoi(link.getAttribute('href') ?? '');
      if (doi !== null && doi === parseDoi(textOf(link, 300)) && !link.closest(NOT_HEADER)) dois.push(doi);
    }
  }
  return dois.filter(Boolean);
}
