import { all } from './native-dom';

/** The values of a metadata name (lower case), in page order; none where the page has none. */
export type Metadata = (name: string) => readonly string[];

const MAX_ELEMENTS = 5_000;
const MAX_VALUE = 2_000;

/**
 * Reads the page's metadata elements once. `name` and `property` count alike and in any case, and
 * bioRxiv's `value` stands for `content`. References (`citation_reference…`) are other people's
 * papers and never read. A `dc.identifier` whose scheme is not DOI is left out: publishers put
 * their own number there first (sources.md 8).
 */
export function readMetadata(document: Document): Metadata {
  const found = new Map<string, string[]>();
  for (const element of all(document, 'meta').slice(0, MAX_ELEMENTS)) {
    const read = (attribute: string) => element.getAttribute(attribute);
    const name = (read('name') ?? read('property') ?? '').toLowerCase().trim();
    const value = read('content') ?? read('value') ?? '';
    if (name.startsWith('citation_reference') || value.length > MAX_VALUE || !/doi/i.test(read('scheme') ?? 'doi')) continue;
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return (name) => found.get(name) ?? [];
}
