import { all, matches, native, textOf } from './native-dom';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
/** "References", "5. References and notes", and the words of some other languages. */
const NAME =
  /^(?:\d{1,2}\.?\s?)?(?:references?(?: (?:and notes|cited|list))?|bibliography|(?:literature|works) cited|literatur(?:verzeichnis)?|bibliographie|r[eé]f[eé]rences(?: bibliographiques)?|refer[eê]ncias?(?: bibliogr[aá]ficas)?|bibliograf[ií]a|参考文献|引用文献)\W{0,3}$/i;
/** Tabs, buttons and tables of contents lead to the list; they do not stand above it. */
const ELSEWHERE = 'a, button, nav, li, nav *, li *, a *, button *';
const MAX_HEADINGS = 400;
const MAX_SIBLINGS = 200;
const MAX_LISTS = 50;
/** How far above the heading the list may begin: heading groups and collapsible sections. */
const MAX_CLIMB = 3;

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;

/**
 * The general way to a reference list: the longest list that follows a heading of that name, if it
 * reads like one. Lists may be marked up as such, as a table, or as paragraphs.
 */
export function* listsBelowHeading(document: Document): Generator<undefined, Element[][], undefined> {
  for (const heading of all(document, HEADINGS).slice(-MAX_HEADINGS)) {
    if (!NAME.test(textOf(heading, 60)) || matches(heading, ELSEWHERE)) continue;
    let at: Element | null = heading;
    for (let climb = 0; at && climb < MAX_CLIMB; climb += 1) {
      const entries = longestList(siblingsAfter(at));
      if (entries.length > 0) return [entries];
      at = native(at, 'parentElement');
      yield;
    }
  }
  return [];
}

function siblingsAfter(element: Element): Element[] {
  const siblings: Element[] = [];
  let next = native(element, 'nextElementSibling');
  while (next && siblings.length < MAX_SIBLINGS && !matches(next, HEADINGS)) {
    siblings.push(next);
    next = native(next, 'nextElementSibling');
  }
  return siblings;
}

function longestList(section: Element[]): Element[] {
  const lists = section.flatMap((part) => [...(matches(part, 'ol,ul,tbody') ? [part] : []), ...all(part, 'ol,ul,tbody').slice(0, MAX_LISTS)]);
  const groups = lists.map((list) => [...native(list, 'children')].filter((child) => matches(child, 'li,tr')));
  const paragraphs = [section, ...section.map((part) => [...native(part, 'children')])].flatMap((parts) => [
    parts.filter((part) => matches(part, 'p')),
    parts.filter((part) => matches(part, 'div')),
  ]);
  return longest(groups.filter(readsLikeReferences)) ?? longest(paragraphs.filter(readsLikeReferences)) ?? [];
}

const longest = (groups: Element[][]): Element[] | undefined => groups.toSorted((a, b) => b.length - a.length)[0];

/** Most references have a year; a list of one is no evidence. */
function readsLikeReferences(entries: Element[]): boolean {
  const sample = entries.slice(0, 10);
  const dated = sample.filter((entry) => YEAR.test(textOf(entry, 1_000)));
  return sample.length > 1 && dated.length * 2 >= sample.length;
}
