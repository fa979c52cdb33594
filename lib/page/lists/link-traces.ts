import { all, native } from '@/lib/page/dom/native-dom';

/** The most links that are gathered: the longest lists of references have 1,400 entries. */
const MAX_LINKS = 6_000;
const MAX_LINK = 2_000;
const MAX_PRINTED = 3_000;
/** How a DOI, a PubMed or a PMC number begins in print, and how much of what follows is gathered. */
const PRINTED = /10\.\s?\d{4}|[Pp][Mm][Ii][Dd]|PMC\d/g;
const MAX_PRINTED_LENGTH = 150;
const MAX_PLAIN = 300_000;
const MAX_VIEWS = 10;
/** PubMed's plain-text views of a search. */
const PLAIN_VIEW = 'pre.search-results-chunk';

/** All that may name a work on a page, as it stands there. */
export interface LinkTraces {
  /** Addresses of links and values of `data-doi`. */
  links: string[];
  /** Printed identifiers with what follows them. */
  printed: string[];
}

/** Gathers everything on a page that may name a work. Nothing is judged here; namedWorks does that in the background. */
export function linkTraces(document: Document): LinkTraces {
  const links: string[] = [];
  const add = (selector: string, attribute: string) => {
    for (const element of all(document, selector).slice(0, MAX_LINKS)) {
      // Only forms have children that hide their methods, and they have neither attribute.
      const value = element.getAttribute(attribute) ?? '';
      if (value.length <= MAX_LINK) links.push(value);
    }
  };
  // Most links of an article lead to its own figures and references.
  add('a[href]:not([href^="#"])', 'href');
  add(':not(form)[data-doi]', 'data-doi');
  const body = native(document, 'body') as Element | null;
  const text = (body && native(body, 'textContent')) ?? '';
  const printed: string[] = [];
  for (const { index } of text.matchAll(PRINTED)) {
    printed.push(text.slice(index, index + MAX_PRINTED_LENGTH));
    if (printed.length >= MAX_PRINTED) break;
  }
  const plain = all(document, PLAIN_VIEW).slice(0, MAX_VIEWS).map((view) => (native(view, 'textContent') ?? '').slice(0, MAX_PLAIN));
  return { links, printed: [...plain, ...printed] };
}
