import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all, matches, native, textOf } from './native-dom';

/** Where a link is somebody else's paper, or running text. */
const NOT_HEADER = 'p,ol,nav,aside,footer,[class*="ref" i],[id*="ref" i],[class*="bib" i],[id*="bib" i]';
const MAX_LINKS = 50;

/**
 * The DOIs that the page's header prints: a resolver's link that shows the DOI as its own words,
 * within two levels of a main heading and outside running text and lists, or the DOI in PubMed's
 * citation line. By structure alone: where a thing stands on the screen would force layout.
 */
export function headerDois(document: Document): (Doi | null)[] {
  return all(document, 'h1').slice(0, 5).flatMap((heading) => {
    const block = native(heading, 'parentElement');
    const around = block && native(block, 'parentElement');
    if (!around || matches(block, 'body')) return [];
    const cited = all(block, '.cit').map((line) => parseDoi(/doi: ?(\S+)/i.exec(textOf(line, 300))?.[1] ?? ''));
    const links = all(matches(around, 'body') ? block : around, 'a[href*="doi"]').slice(0, MAX_LINKS);
    const linked = links.map((link) => {
      const doi = parseDoi(link.getAttribute('href') ?? '');
      return doi === parseDoi(textOf(link, 300)) && !link.closest(NOT_HEADER) ? doi : null;
    });
    return [...cited, ...linked];
  });
}
