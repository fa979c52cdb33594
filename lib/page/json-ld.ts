import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all } from './native-dom';

const MAX_SCRIPTS = 20;
const MAX_SCRIPT = 500_000;
const MAX_NODES = 500;

/** A paper's own types; `Article` alone is every blog post's. */
const PAPER = /ScholarlyArticle$/;
/** Where the page's own work stands; `citation`, `hasPart`, `isPartOf` lead to other works. */
const ENTRIES = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** Where a paper names itself, strongest first. */
const NAMES = ['doi', 'identifier', '@id', 'sameAs', 'url'];

/**
 * The DOIs of the papers that the page's JSON-LD presents as its own. Broken or huge data gives
 * what was read up to there, or nothing.
 */
export function jsonLdDois(document: Document): Doi[] {
  const queue: unknown[] = all(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS).map(parseScript);
  const dois: Doi[] = [];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MAX_NODES));
    else if (isRecord(node)) {
      const doi = list(node['@type']).some((type) => PAPER.test(text(type))) && ownDoi(node);
      if (doi) dois.push(doi);
      queue.push(...ENTRIES.map((entry) => node[entry]));
    }
  }
  return dois;
}

function ownDoi(paper: Record<string, unknown>): Doi | undefined {
  return NAMES.flatMap((name) => list(paper[name]))
    .map((name) => parseDoi(text(isRecord(name) ? name.value : name)))
    .find((doi) => doi !== null) ?? undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Not String(): an object from JSON may hold a `toString` that is no function. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): unknown[] {
  return [value].flat().slice(0, 50);
}

function parseScript({ textContent }: Element): unknown {
  try {
    return JSON.parse(textContent.slice(0, MAX_SCRIPT));
  } catch {
    return null;
  }
}
