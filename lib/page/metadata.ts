import { all } from './native-dom';

/** The values of a metadata name (lower case), white space folded, in page order; none where the page has none. */
export type Metadata = (name: string) => readonly string[];

const MAX_ELEMENTS = 20_000;
const MAX_VALUE = 2_000;

/**
 * Reads the page's metadata elements once, those in the body too: a stray element closes the head
 * early. `name` and `property` count alike and in any case, and bioRxiv's `value` stands for
 * `content`. A scheme other than DOI becomes part of the name (`dc.identifier publisher-id`):
 * publishers put their own number there first (sources.md 8). References (`citation_reference…`)
 * are other people's papers: nobody asks for that name, and values are read when they are asked for.
 */
export function readMetadata(document: Document): Metadata {
  const found = new Map<string, Element[]>();
  for (const element of all(document, 'meta').slice(0, MAX_ELEMENTS)) {
    const scheme = element.getAttribute('scheme');
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    const key = `${name.trim()}${!scheme || /doi/i.test(scheme) ? '' : ` ${scheme}`}`.toLowerCase();
    found.set(key, found.get(key) ?? []);
    found.get(key)?.push(element);
  }
  return (name) => found.get(name)?.map(valueOf).filter(({ length }) => length <= MAX_VALUE) ?? [];
}

function valueOf(element: Element): string {
  const value = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
  return value.length > MAX_VALUE ? value : value.replace(/\s+/g, ' ').trim();
}
