import { matches, native } from '@/lib/page/dom/native-dom';
import { printedText } from '@/lib/page/dom/printed-text';
import { readsLikeReferences } from './is-reference-list';
import { firstOf, tagged, firstMatches } from '@/lib/page/dom/first-matches';

/** Levels of headings, the likeliest first. Each is looked up by itself, which is fast. */
const LEVELS = ['h2', 'h3', 'h4', 'h1', 'h5', 'h6'];
const MAX_HEADINGS = 1_000;
/** The most headings of that name: a page of several papers has several. Only a hostile page has more. */
const MAX_NAMED = 10;
/** "References", "5. References and notes", and the same in other languages. */
const NAME =
  /^\W{0,5}(?:\d{1,2}\.?\s{0,3})?(?:references?(?: (?:and notes|cited|list))?|bibliography|(?:literature|works) cited|literatur(?:verzeichnis)?|bibliographie|r[eé]f[eé]rences(?: bibliographiques)?|refer[eê]ncias?(?: bibliogr[aá]ficas)?|bibliograf[ií]a|参考文献|引用文献)\W{0,5}$/i;
/** Headings in tabs, buttons and tables of contents lead to the list and do not stand above it. */
const ELSEWHERE = 'a *, button *, nav *, li *';
const HEADING = LEVELS.join();

/** How far above the heading the list may begin, because headings stand in groups and collapsible sections. */
const MAX_CLIMB = 3;
const MAX_SIBLINGS = 200;
const MAX_LISTS = 20;
const LISTS = 'ol,ul,tbody,dl';
const MAX_ENTRIES = 2_000;

/**
 * Finds a reference list by its heading: the longest list after a heading of that name, if it reads like references.
 * It may be marked up as a list, a table, definitions (a number and its work) or paragraphs.
 */
export function* listBelowHeading(document: Document): Generator<undefined, Element[], undefined> {
  let named = 0;
  for (const level of LEVELS) {
    for (const heading of tagged(MAX_HEADINGS, document, level)) {
      if (!NAME.test(printedText(heading, 60)) || matches(heading, ELSEWHERE)) continue;
      named += 1;
      if (named > MAX_NAMED) return [];
      let at: Element | null = heading;
      for (let climb = 0; at && climb < MAX_CLIMB; climb += 1) {
        const entries = longestList(siblingsAfter(at));
        if (entries.length > 0) return entries;
        at = native(at, 'parentElement');
        yield;
      }
    }
    yield;
  }
  return [];
}

function siblingsAfter(element: Element): Element[] {
  const siblings: Element[] = [];
  let next = native(element, 'nextElementSibling');
  while (next && siblings.length < MAX_SIBLINGS && !matches(next, HEADING)) {
    siblings.push(next);
    next = native(next, 'nextElementSibling');
  }
  return siblings;
}

/** The longest group of siblings of one kind that reads like references. Lists come before paragraphs. */
function longestList(section: readonly Element[]): Element[] {
  const lists = section.flatMap((part) => (matches(part, LISTS) ? [part] : firstMatches(MAX_LISTS, part, LISTS)));
  const ofLists = lists.slice(0, MAX_LISTS).map((list) => childrenOf(list, 'li,tr,dd'));
  const ofParagraphs = ['p', 'div', 'article'].flatMap((kind) => [
    section.filter((part) => matches(part, kind)),
    ...section.slice(0, MAX_LISTS).map((part) => childrenOf(part, kind)),
  ]);
  const [longest] = [ofLists, ofParagraphs].flatMap((groups) => longestOf(groups.filter(readsLikeReferences)));
  // Some rows of tables are empty and only keep a distance.
  return longest?.filter((entry) => printedText(entry, 10).trim() !== '') ?? [];
}

function longestOf(groups: Element[][]): Element[][] {
  return groups.toSorted((a, b) => b.length - a.length).slice(0, 1);
}

function childrenOf(parent: Element, kind: string): Element[] {
  return firstOf(MAX_ENTRIES, native(parent, 'children')).filter((child) => matches(child, kind));
}
