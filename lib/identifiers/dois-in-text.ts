import type { Doi } from '@/lib/model/work';
import { parseDoi } from './doi';

const MAX_TEXT = 100_000;

/**
 * Where a DOI may begin, and how far it can go in running text: to white space, or to where the
 * next thing is run on: another DOI after a separator, an address, a label, a further parameter of
 * an address, a publisher's host (`10.1177/0022034520970536journals.sagepub.com`), or a row of
 * dots. What it is, and where it ends, parseDoi says.
 */
const CANDIDATE =
  /(?<![\d.])10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)(?:(?![,;|]10\.\d{4}|https?:|doi:|&\w{1,30}=|(?<=\d)[a-z]{2,30}\.[a-z]{2,30}\.(?:com|org)\b|\.{4})\S){1,300}/gi;

/** LaTeX's way of writing signs that have a meaning there. */
const LATEX_ESCAPE = /\\(?=[_&%#])/g;

/** A labelled DOI that typesetting has pulled apart: `DOI: 10.1002 / pd.354`, `doi: 10. 1108/JD-12`. */
const PULLED_APART = /(\bdoi\W{0,3}10\.) ?(\d{4,9}) ?\/ ?(?=\S)/gi;

/**
 * The DOIs in running text, in order and without repeats: for citations and result rows that print
 * them as words. Never evidence by itself of what a page is about.
 * @param text the first 100,000 characters are read
 * @param max no more than so many are returned
 */
export function doisInText(text: string, max = 100): Doi[] {
  const found = new Set<Doi>();
  // Right behind a cut a sign at which no DOI ends, so that none is read short.
  const mended = (text.slice(0, MAX_TEXT) + (text.length > MAX_TEXT ? '%' : '')).replace(LATEX_ESCAPE, '').replace(PULLED_APART, '$1$2/');
  for (const [candidate] of mended.matchAll(CANDIDATE)) {
    const doi = parseDoi(candidate);
    if (doi !== null) found.add(doi);
    if (found.size >= max) break;
  }
  return [...found];
}
