import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import type { Evidence } from './evidence';
import { native, textOf } from '@/lib/page/dom/native-dom';

/** How many of the page's texts are looked at: own DOIs stand at the front, or in scripts behind a paper of usual length. */
const MAX_TEXTS = 3_000;
const MAX_TEXT = 200_000;

/**
 * What a page's own scripts call its DOI: `SDM.doi = '10.…'` (ScienceDirect, when it had no
 * metadata) and the record of IEEE Xplore, whose page is rendered later. Other data in scripts is
 * as often about references, recommendations and adverts.
 */
const OWN = /(?:\.doi ?= ?["']|"doiLink":"https:\/\/doi\.org\/)(10\.[^"']+)/;
/** Where a printed DOI is somebody else's. */
const OTHERS = 'aside,footer,[class*=ref i],[id*=ref i],[class*=bib i],[id*=bib i],[class*=relat i],[class*=recommend i]';
/** An element that is named after the DOI, or stands in one at most two levels deep. */
const FIELD = '[class*=doi i],[class*=doi i]>*,[class*=doi i]>*>*';
/** What says that a DOI is the page's own: the cell before it, or the paragraph before the citation. */
const LABELLED = 'td+td,dt+dd,p+p';
const LABEL = /(?:^doi|\bcited? as)\W*$/i;
/** The block of a main heading, what stands beside the heading, and what stands beside that block. */
const BESIDE_HEADING = ':is(:not(body):has(>h1),:not(body):has(>h1)>*,:not(body):has(>*>h1)>*)';
const LINK = `${BESIDE_HEADING}:not(p,li)>a[href*="10."]`;
const CITATION = `${BESIDE_HEADING}>[class*=cit i]`;
/** The DOI in a citation line. */
const CITED = /doi(?:: ?|\.org\/)(10\.\S+)/i;

/**
 * Finds the DOIs that a page gives for itself without metadata, strongest first, by structure
 * alone: where a thing stands on the screen would force layout. Those in running text and in
 * reference lists are never among them.
 */
export function printedDois(document: Document): Evidence[] {
  const script: (Doi | null)[] = [];
  const field: (Doi | null)[] = [];
  const header: (Doi | null)[] = [];
  const texts = native(document, 'createTreeWalker').call(document, document, 4);
  for (let left = MAX_TEXTS, node; left > 0 && (node = texts.nextNode()); left -= 1) {
    const text = node.nodeValue ?? '';
    // The text first: each element that a script meets costs the browser an object.
    const element = text.includes('10.') && node.parentElement;
    if (!element) continue;
    const within = (selector: string) => native(element, 'closest').call(element, selector);
    const search = (pattern: RegExp) => parseDoi(pattern.exec(text.slice(0, MAX_TEXT))?.[1] ?? '');
    const words = textOf(element, 300);
    const doi = parseDoi(words);
    if (within('script')) script.push(search(OWN));
    else if (doi && LABEL.test(textOf(within(LABELLED)?.previousElementSibling, 60))) field.push(doi);
    else if (within(OTHERS)) continue;
    // A link with a label in a paragraph is what blogs write.
    else if (doi && (within(FIELD) === element || (/^doi\W/i.test(words) && !within('p a')))) field.push(doi);
    else if (doi) header.push(within(LINK) && doi);
    else if (within(CITATION)) field.push(search(CITED));
  }
  return [
    ['page-script', script],
    ['doi-field', field],
    ['header-link', header],
  ];
}
