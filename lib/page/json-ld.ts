import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import { all } from './native-dom';

const MAX_SCRIPTS = 20;
const MAX_SCRIPT = 500_000;
const MAX_NODES = 500;

/** A paper's own types; `Article` alone is every blog post's. */
const PAPER = /^(?:https?:\/\/schema\.org\/)?(?:Medical)?ScholarlyArticle$/;
/** Where the page's own work stands; `citation`, `hasPart`, `isPartOf` lead to other works. */
const ENTRIES = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
/** Where a paper names itself, strongest first. */
const NAMES = ['doi', 'identifier', '@id', 'sameAs', 'url'] as const;

/**
 * The DOIs of the papers that the page's JSON-LD presents as its own, without repeats. Broken,
 * huge or cyclic-looking data gives what was read up to there, or nothing.
 */
export function jsonLdDois(document: Document): Doi[] {
  const dois = new Set<Doi>();
  let budget = MAX_NODES;
  const visit = (node: unknown): void => {
    budget -= 1;
    if (budget < 0 || typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const item of node.slice(0, budget)) visit(item);
      return;
    }
    const record = node as Record<string, unknown>;
    if (asList(record['@type']).some((type) => typeof type === 'string' && PAPER.test(type))) {
      const doi = ownDoi(record);
      if (doi !== null) dois.add(doi);
    }
    for (const entry of ENTRIES) visit(record[entry]);
  };
  for (const script of all(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length <= MAX_SCRIPT) visit(parseJson(text));
  }
  return [...dois];
}

function ownDoi(paper: Record<string, unknown>): Doi | null {
  for (const name of NAMES) {
    for (const value of asList(paper[name])) {
      const text = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
      const doi = typeof text === 'string' ? parseDoi(text) : null;
      if (doi !== null) return doi;
    }
  }
  return null;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
