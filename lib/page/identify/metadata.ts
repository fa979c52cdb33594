import { parseDoi } from '@/lib/identifiers/doi';
import { all, native } from '@/lib/page/dom/native-dom';

/**
 * Gives the values of a metadata name (in lower case), with white space folded, in the page's order; none if the page
 * has none.
 */
export type Metadata = (name: string) => readonly string[];

const MAX_ELEMENTS = 20_000;
/** Names that nobody asks for, and of which a paper has hundreds: the browser leaves them out before a script sees them. */
const ASKED = 'meta:not([name^=citation_ref],[name^=citation_au])';
const MAX_VALUE = 2_000;
/** The colon of names as RDFa writes them: `dc:identifier`, `prism:doi`. Open Graph has its own names. */
const RDFA = /(?<!og):/;

/**
 * Reads the metadata elements of the page's head. If these do not give the paper's DOI it reads the body too, because
 * a stray element can close the head early. On a long page the body is most of the cost.
 *
 * `name` and `property` count alike, in any case, and bioRxiv's `value` counts as `content`. A scheme other than DOI or URI
 * (DSpace) becomes part of the name (`dc.identifier publisher-id`), because publishers put their own number there first.
 * Nobody asks for `citation_reference…`, which names other papers. A value is read only when it is
 * asked for.
 */
export function readMetadata(document: Document): Metadata {
  const found = new Map<string, HTMLMetaElement[]>();
  const metadata = (key: string) => (found.get(key) ?? []).map(valueOf);
  for (const part of [native(document, 'head'), native(document, 'body')]) {
    if (!part || metadata('citation_doi').some(parseDoi)) continue;
    for (const element of all<HTMLMetaElement>(part, ASKED).slice(0, MAX_ELEMENTS)) {
      const { scheme } = element;
      let name = element.name || element.getAttribute('property') || '';
      if (scheme && !/doi|uri/i.test(scheme)) name += ` ${scheme}`;
      name = name.toLowerCase().trim().replace(RDFA, '.');
      const same = found.get(name) ?? [];
      same.push(element);
      found.set(name, same);
    }
  }
  return metadata;
}

/** The value of an element; empty if it is longer than any that is asked for. */
function valueOf(element: HTMLMetaElement): string {
  const value = element.content || element.getAttribute('value') || '';
  return value.length > MAX_VALUE ? '' : value.replace(/\s+/g, ' ').trim();
}
