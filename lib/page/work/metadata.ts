import { parseDoi } from '@/lib/identifiers/doi';
import { all, native } from '@/lib/page/dom/native-dom';

/** The values of a metadata name (lower case), white space folded, in page order; none where the page has none. */
export type Metadata = (name: string) => readonly string[];

const MAX_ELEMENTS = 20_000;
const MAX_VALUE = 2_000;

/**
 * Reads the metadata elements of the page's head and, unless these give the paper's DOI as such,
 * of its body too: a stray element closes the head early. On a long page the body is most of the cost.
 *
 * `name` and `property` count alike and in any case, and bioRxiv's `value` stands for `content`. A
 * scheme other than DOI becomes part of the name (`dc.identifier publisher-id`): publishers put
 * their own number there first (sources.md 8). References (`citation_reference…`) are other
 * people's papers: nobody asks for that name, and values are read when they are asked for.
 */
export function readMetadata(document: Document): Metadata {
  const found: [name: string, element: HTMLMetaElement][] = [];
  const metadata = (key: string) => found.flatMap(([name, element]) => (name === key ? [valueOf(element)] : []));
  for (const part of [native(document, 'head'), native(document, 'body')]) {
    if (!part || metadata('citation_doi').some(parseDoi)) continue;
    for (const element of all<HTMLMetaElement>(part, 'meta').slice(0, MAX_ELEMENTS)) {
      const { scheme, name } = element;
      const written = (name || element.getAttribute('property') || '') + (!scheme || /doi/i.test(scheme) ? '' : ` ${scheme}`);
      found.push([written.toLowerCase().trim(), element]);
    }
  }
  return metadata;
}

/** Empty where it is too long to be one of those that are asked for. */
function valueOf(element: HTMLMetaElement): string {
  const value = element.content || element.getAttribute('value') || '';
  return value.length > MAX_VALUE ? '' : value.replace(/\s+/g, ' ').trim();
}
