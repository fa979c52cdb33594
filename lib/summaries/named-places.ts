/** A figure or table that a text names. */
export interface NamedPlace {
  /** As it is shown: "Fig. 2c", "Supplementary Table 1". */
  name: string;
  /** Which one it is, panels aside: a supplementary figure 2 and a figure 2 are two. */
  key: string;
  /** Its panels in small letters; empty where the text names the whole. */
  panels: string[];
}

const MAX_TEXT = 50_000;
const MAX_PLACES = 200;

const FIGURE = 'Fig. ';
const TABLE = 'Table ';
const SUPPLEMENTARY = 'Supplementary ';
const EXTENDED = 'Extended Data ';

/** "Supplementary", "Extended Data", "Online", an "e" of JAMA's, or PLOS's "S2" before the word itself. */
const BEFORE = String.raw`(?<before>\b(?:supp(?:l(?:ement\w{0,10})?)?\.?|supporting|extended|online|web|appendix|additional|SI)\s{1,3}(?:(?:information|data|materials?|online|appendix|file)\s{1,3}){0,2})?`;
const WORD = String.raw`(?<![\p{L}\p{N}])(?<first>S\d{1,3}\s{1,3})?(?<e>e)?(?<word>figures?|figs?\.?|tables?)`;
const NUMBER = String.raw`(?<s>S)?\d{1,3}(?![\p{N}%])(?!\.\d)`;
const PANELS = String.raw`(?:\(?[a-z](?![\p{L}\p{N}])\)?(?:\s?(?:[,–-]|and\b|&)\s?\(?[a-z](?![\p{L}\p{N}])\)?){0,10})?`;
const MENTION = new RegExp(`${BEFORE}${WORD}(?:\\s{0,3}(?<list>${NUMBER}${PANELS}))?`, 'giu');
/** What goes on with a list after "Figs. 2a": another number, where the word is in the plural. */
const NEXT = new RegExp(String.raw`^(?<by>\s{0,2}(?:,\s?and|,|and|&|–|-|to|through)\s{0,2})(?<list>${NUMBER.replace('<s>', '<s2>')}${PANELS})`, 'iu');
/** Words after a number by which it is another thing: "Figure 2—figure supplement 1", "Figure 2 of the appendix". */
const IS_CHILD = /^\s?[—–-]\s?(?:figure|table|source|video)/iu;
const IN_SUPPLEMENT = /^\s{1,3}(?:of|in)\s{1,3}(?:the\s{1,3})?(?:online\s{1,3})?(?:supp|appendix|extended|web)/iu;

/**
 * The figures and tables that a text names by number. Whatever cannot be told for sure is left out:
 * nothing is said of a figure 2 because of a "Fig. 20", a "Supplementary Fig. 2" or a "Fig. S2". Linear.
 */
export function namedPlaces(whole: string): NamedPlace[] {
  const text = whole.slice(0, MAX_TEXT);
  const places: NamedPlace[] = [];
  /** Where a supplementary mention ended: what is only joined to it may belong to it as well. */
  let supplementaryUpTo = -1;
  for (const match of text.matchAll(MENTION)) {
    const { before, first, e, word = '', list, s } = match.groups ?? {};
    const start = match.index;
    const kind = /^t/i.test(word) ? TABLE : FIGURE;
    if (first !== undefined) {
      places.push({ ...place(SUPPLEMENTARY, kind, first.trim().slice(1)) });
      continue;
    }
    if (list === undefined) continue;
    let end = start + match[0].length;
    const lists = [list];
    for (let next = nextList(word, text, end); next !== null; next = nextList(word, text, end)) {
      lists.push(...between(lists.at(-1) ?? '', next.by, next.list), next.list);
      end += next.length;
      if (lists.length > 30) break;
    }
    const rest = text.slice(end, end + 60);
    if (IS_CHILD.test(rest)) continue;
    const named = before !== undefined || e !== undefined || s !== undefined || IN_SUPPLEMENT.test(rest);
    const joined = supplementaryUpTo >= 0 && /^\s{0,3}(?:,|and|&|,\s?and)\s{0,3}(?:the\s)?$/iu.test(text.slice(supplementaryUpTo, Math.min(start, supplementaryUpTo + 20)));
    if (named) supplementaryUpTo = end;
    else if (joined && start - supplementaryUpTo < 20) continue;
    const set = /^extended/iu.test(before ?? '') ? EXTENDED : SUPPLEMENTARY;
    for (const each of lists) places.push(place(named || /^s/i.test(each) ? set : '', kind, each.replace(/^s/i, '')));
    if (places.length >= MAX_PLACES) break;
  }
  return places.slice(0, MAX_PLACES);
}

/** The same text without what names its figures and tables, whose numbers are none of its results. */
export function withoutPlaces(text: string): string {
  return text.slice(0, MAX_TEXT).replace(MENTION, ' ');
}

/** Whether both texts mean the same figure or table, and no two different panels of it. */
export function samePlace(a: NamedPlace, b: NamedPlace): boolean {
  if (a.key !== b.key) return false;
  return a.panels.length === 0 || b.panels.length === 0 || a.panels.some((panel) => b.panels.includes(panel));
}

function nextList(word: string, text: string, at: number): { by: string; list: string; length: number } | null {
  if (!/s\.?$/i.test(word)) return null;
  const found = NEXT.exec(text.slice(at, at + 80));
  const { by = '', list = '' } = found?.groups ?? {};
  return found ? { by: by.trim(), list, length: found[0].length } : null;
}

/** The figures inside "Figs. 2–5". */
function between(from: string, by: string, to: string): string[] {
  if (!/^(?:–|-|to|through)$/i.test(by)) return [];
  const [first, last] = [from, to].map((list) => Number(/\d+/.exec(list)?.[0]));
  if (first === undefined || last === undefined || !(last - first > 1 && last - first < 20)) return [];
  const s = /^s/i.test(from) ? 'S' : '';
  return Array.from({ length: last - first - 1 }, (_, index) => `${s}${first + index + 1}`);
}

function place(set: string, kind: string, list: string): NamedPlace {
  const number = String(Number(/^\d+/.exec(list)?.[0]));
  const tail = list.replace(/^\d+/, '').trim();
  return { name: `${set}${kind}${number}${tail}`, key: `${set}${kind}${number}`, panels: panelsOf(tail) };
}

/** "a–c, e" names four panels. */
function panelsOf(tail: string): string[] {
  const letters = tail.toLowerCase().replace(/\band\b|&/g, ',').replace(/[()\s]/g, '');
  return letters.split(',').flatMap((part) => {
    const [from, to] = part.split(/[–-]/).map((letter) => letter.codePointAt(0) ?? 0);
    if (!from) return [];
    return Array.from({ length: Math.max(1, (to ?? from) - from + 1) }, (_, index) => String.fromCodePoint(from + index));
  });
}
