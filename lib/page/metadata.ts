import { all } from './native-dom';

/** Metadata values by lower-case name, in page order. */
export type Metadata = ReadonlyMap<string, readonly string[]>;

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
  for (const element of all(document, 'meta[name],meta[property]').slice(0, MAX_ELEMENTS)) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase().trim();
    const value = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
    const scheme = element.getAttribute('scheme');
    if (name.startsWith('citation_reference') || value.length > MAX_VALUE) continue;
    if (scheme !== null && name.endsWith('identifier') && !/doi/i.test(scheme)) continue;
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return found;
}
