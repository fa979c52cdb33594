import type { Doi } from '@/lib/model/work';
import { parseDoi } from './doi';

const MAX_TEXT = 100_000;
/** Where a DOI may begin; what it is, and where it ends, parseDoi says. */
const START = /(?<![\d.])10\.\d{4,9}(?:\.\d+){0,3}\/\S{1,250}/g;

/**
 * The DOIs in running text, in order and without repeats: for citations and result rows that print
 * them as words. Never evidence by itself of what a page is about.
 * @param text the first 100,000 characters are read
 * @param max no more than so many are returned
 */
export function doisInText(text: string, max = 100): Doi[] {
  const found = new Set<Doi>();
  for (const [candidate] of text.slice(0, MAX_TEXT).matchAll(START)) {
    const doi = parseDoi(candidate);
    if (doi !== null) found.add(doi);
    if (found.size >= max) break;
  }
  return [...found];
}
