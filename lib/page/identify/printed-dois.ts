import { parseDoi } from '@/lib/identifiers/doi';
import type { Doi } from '@/lib/model/work';
import type { Evidence } from './evidence';
import { all, matches, native, textOf } from '@/lib/page/dom/native-dom';

/** How many of the page's texts are read: own DOIs stand at the front, or in scripts behind a paper of usual length. */
const MAX_TEXTS = 3_000;
const MAX_TEXT = 200_000;
const MAX_WORDS = 300;
const MAX_LABEL = 60;
const MAX_BLOCK = 2_000;

/**
 * What a page's own scripts call its DOI: `SDM.doi = '10.…'` (ScienceDirect, when it had no
 * metadata) and the record of IEEE Xplore, whose page is rendered later. Other data in scripts is
 * as often about references, recommendations and adverts.
 */
const OWN = /(?:\.doi ?= ?["']|"doiLink":"https:\/\/doi\.org\/)(10\.[^"']+)/;
/** Where a printed DOI is another work's. */
const OTHERS = 'aside,footer,[class*=ref i],[id*=ref i],[class*=bib i]:not([class*=csl-]),[id*=bib i],[class*=relat i],[class*=recommend i]';
/** An element that is named after the DOI, or stands in one at most two levels deep. */
const FIELD = '[class*=doi i],[id$=doi i],[class*=doi i]>*,[class*=doi i]>*>*';
/** A cell or paragraph with its label before it. A heading "DOI" stands in press releases, so it is no label. */
const LABELLED = 'td+td,th+td,dt+dd,p+p';
const LABEL = /^(?:(?:doi|digital object identifier|identification number|or)\W*)+$/i;
/** A line of label and DOI that only a site writes (IEEE). */
const FULL_LABEL = /^digital object identifier\W{1,5}10\./i;
/** A block of text. */
const BLOCK = 'p,li,td,dd,div,section,blockquote';
const CITE = "(?<!was |were )cited? (?:this (?:[a-z]+ )?)?as|(?:suggested|recommended|preferred) citation|how to cite|to cite this|zitier(?:weise|vorschlag|hinweis)|empfohlene zitierung|pour citer|c[oó]mo citar|come citare|引用";
/** The heading or the label above the page's own citation, and how such a citation begins. */
const CITE_LABEL = new RegExp(`(?:^|\\W)(?:${CITE}).{0,30}$`, 'i');
const CITE_AS = new RegExp(`^.{0,40}?(?:^|\\W)(?:${CITE})[^:：]{0,30}[:：]`, 'i');
/** The block of a main heading, what stands beside the heading, and what stands beside that block. */
const BESIDE_HEADING = ':is(:not(body):has(>h1),:not(body):has(>h1)>*,:not(body):has(>*>h1)>*)';
const LINK = `${BESIDE_HEADING}:not(p,li)>a[href*="10."]`;
const CITATION = `${BESIDE_HEADING}>[class*=cit i]`;
/**
 * A citation line: the journal's name, then numbers, months and an address up to the DOI ("Inv. Geosci., 5, 1–10,
 * 2031, doi:10.5555/…"). No two alternatives fit the same words, so the time stays linear.
 */
const CITATION_LINE =
  /^[^\d]{3,80}\d(?:[^a-z]|vol|volume|no|number|pp?|issue|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}(?= )|https?(?=\W+(?:dx\.)?doi)|(?:https?:\/\/(?!(?:dx\.)?doi)|www)\S{1,120}?(?=\s|doi)|dx){0,80}doi\W/i;
const MAX_CITATION_LINE = 250;
/** The DOI in a citation. */
const CITED = /(?:doi(?::\s?|\.org\/)|identifier\W{1,5})(10\.\S+)/i;
/** A title of fewer characters may stand in any text. */
const MIN_TITLE = 20;
const MAX_TITLES = 5;

/**
 * Finds the DOIs that a page gives for itself without metadata, strongest first. It goes by structure alone,
 * because where a thing stands on the screen would force a layout. A DOI in running text or in a reference list
 * never counts. One counts in a field named after it, behind a label, beside the main heading, and in a citation
 * that says "cite as" or repeats the page's own title.
 */
export function printedDois(document: Document): Evidence[] {
  const script: (Doi | null)[] = [];
  const field: (Doi | null)[] = [];
  const header: (Doi | null)[] = [];
  const titles = all(document, 'h1,h2,h3').slice(0, MAX_TITLES).map((heading) => textOf(heading, MAX_WORDS)).filter(({ length }) => length >= MIN_TITLE);
  const texts = native(document, 'createTreeWalker').call(document, document, 4);
  for (let left = MAX_TEXTS, node; left > 0 && (node = texts.nextNode()); left -= 1) {
    const text = node.nodeValue ?? '';
    // The text first: each element that a script meets costs the browser an object.
    const element = text.includes('10.') && node.parentElement;
    if (!element) continue;
    const within = (selector: string) => native(element, 'closest').call(element, selector);
    if (within('script')) {
      script.push(doiIn(text, OWN));
      continue;
    }
    const words = textOf(element, MAX_WORDS);
    const doi = parseDoi(words);
    const block = within(BLOCK);
    const citation = () => doi ?? doiIn(textOf(block, MAX_BLOCK), CITED);
    if (doi && LABEL.test(labelOf(within(LABELLED)))) field.push(doi);
    else if (isToCite(block)) field.push(citation());
    else if (within(OTHERS)) continue;
    // A link with a label in a paragraph is what blogs write.
    else if (doi && (within(FIELD) === element || (/^doi\W/i.test(words) && !within('p a')))) field.push(doi);
    else if (within(CITATION) || citesPage(block, titles)) field.push(citation());
    else if (doi) header.push(within(LINK) && doi);
  }
  return [
    ['page-script', script],
    ['doi-field', field],
    ['header-link', header],
  ];
}

function doiIn(text: string, pattern: RegExp): Doi | null {
  return parseDoi(pattern.exec(text.slice(0, MAX_TEXT))?.[1] ?? '');
}

/** The words before an element, if they are few enough for a label. */
function labelOf(element: Element | null): string {
  const label = textOf(element?.previousElementSibling, MAX_LABEL + 1);
  return label.length > MAX_LABEL ? '' : label;
}

/** Whether a block, or the label above it, says that this is how to cite the page. */
function isToCite(block: Element | null): boolean {
  return block !== null && (CITE_LABEL.test(labelOf(block)) || CITE_AS.test(textOf(block, MAX_BLOCK)));
}

/** Whether a block labels its DOI in full, repeats the page's title in more words, or is a citation line beside the main heading. */
function citesPage(block: Element | null, titles: readonly string[]): boolean {
  const text = textOf(block, MAX_BLOCK);
  if (FULL_LABEL.test(text) || titles.some((title) => text !== title && text.includes(title))) return true;
  return block !== null && text.length <= MAX_CITATION_LINE && CITATION_LINE.test(text) && matches(block, BESIDE_HEADING);
}
