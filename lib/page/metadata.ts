import { all } from './native-dom';

/** The values of a metadata name (lower case), white space folded, in page order; none where the page has none. */
export type Metadata = (name: string) => readonly string[];

const MAX_ELEMENTS = 5_000;
const MAX_VALUE = 2_000;

/**
 * Reads the page's metadata elements once. `name` and `property` count alike and in any case, and
 * bioRxiv's `value` stands for `content`. The canonical address is read along, as `canonical`. References (`citation_reference…`) are other people's
 * papers and never read. A `dc.identifier` whose scheme is not DOI is left out: publishers put
 * their own number there first (sources.md 8).
 */
export function readMetadata(document: Document): Metadata {
  const found: [name: string, value: string][] = [];
  for (const element of all(document, 'meta,link[rel="canonical"]').slice(0, MAX_ELEMENTS)) {
    const read = (attribute: string) => element.getAttribute(attribute);
    const name = (read('name') ?? read('property') ?? read('rel') ?? '').toLowerCase().trim();
    const value = read('content') ?? read('value') ?? read('href') ?? '';
    if (name.startsWith('citation_reference') || value.length > MAX_VALUE || !/doi/i.test(read('scheme') ?? 'doi')) continue;
    found.push([name, value.replace(/\s+/g, ' ').trim()]);
  }
  return (name) => found.flatMap(([key, value]) => (key === name ? [value] : []));
}
