import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all } from '@/lib/page/dom/native-dom';

const MAX_SCRIPTS = 20;
const MAX_SCRIPT = 500_000;
const MAX_NODES = 1_000;

/** The type of a paper, alone or in a list. Every blog post has the type `Article`. */
const PAPER = 'ScholarlyArticle"';
/** Where the page's own work stands. `citation`, `hasPart` and `isPartOf` lead to other works. */
const ENTRIES = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** The properties in which a paper names itself, strongest first. */
const NAMES = ['doi', 'identifier', '@id', 'sameAs', 'url'];

/**
 * The DOIs of the papers that the page's JSON-LD presents as its own. Broken or huge data gives what was read before
 * the fault, or nothing. Data that never speaks of a paper is not parsed.
 */
export function jsonLdDois(document: Document): Doi[] {
  const dois: Doi[] = [];
  const queue: unknown[] = all(document, 'script[type^="application/ld+json"]').slice(0, MAX_SCRIPTS).map(parseScript);
  for (const node of queue as Record<string, unknown>[]) {
    if (!((node as unknown) instanceof Object)) continue;
    if (JSON.stringify(node['@type'])?.includes(PAPER)) dois.push(...ownDois(node).slice(0, 1));
    queue.push(...(Array.isArray(node) ? node.slice(0, MAX_NODES) : ENTRIES.map((entry) => node[entry])));
  }
  return dois;
}

/** The DOIs of a paper: each property may be a string, an object with a `value`, or a list of either. */
function ownDois(paper: Record<string, unknown>): Doi[] {
  return NAMES.flatMap((name) => paper[name]).flatMap((name) => {
    const text = (name as { value?: unknown } | null | undefined)?.value ?? name;
    return (typeof text === 'string' && parseDoi(text)) || [];
  });
}

function parseScript({ textContent: text }: Element): unknown {
  try {
    return text.length < MAX_SCRIPT && text.includes(PAPER) && JSON.parse(text);
  } catch {
    return;
  }
}
