import { first, native } from '@/lib/page/dom/native-dom';
import { printedText } from '@/lib/page/dom/printed-text';

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;
const SAMPLE = 10;
/** How far above an entry its list may be named. */
const MAX_CLIMB = 5;
const NAMED = /(?:^|[-_\s])(?:refs?|references?|reflinks?|bib|bibr?\d*|bibliograph\w*|citations?|cit-list|literature|endnotes?)(?![a-z])|references|reflist|reflink|bibliogr/i;
/** Who cites the paper, and what a site recommends beside it. */
const OTHERS = /cited-?by|citing|recommend|relat|similar|trending|popular/i;

/** Most references have a year; a list of one is no evidence. */
export function readsLikeReferences(entries: readonly Element[]): boolean {
  const sample = entries.slice(0, SAMPLE);
  const dated = sample.filter((entry) => YEAR.test(printedText(entry, 1_000)));
  return sample.length > 1 && dated.length * 2 >= sample.length;
}

/**
 * Whether a group of rows is the page's reference list: most entries have a year, and the list is called after
 * references, or the text cites its entries by links.
 */
export function isReferenceList(rows: readonly Element[]): boolean {
  // A link alone has no words of a reference: what holds it would be the entry.
  if (rows[0]?.localName === 'a' || !readsLikeReferences(rows)) return false;
  const sample = rows.slice(0, SAMPLE);
  const names = sample.slice(0, 1).map(namesAround).join(' ');
  if (OTHERS.test(names)) return false;
  return NAMED.test(names) || sample.filter(isCited).length * 2 > sample.length;
}

/** Whether a group of rows may be the page's own list of results or contents: neither its references nor what stands beside a paper. */
export function isRowList(rows: readonly Element[]): boolean {
  const names = rows.slice(0, 1).map(namesAround).join(' ');
  return !OTHERS.test(names) && !/references|reflist|reflink|bibliogr/i.test(names);
}

/** Classes and ids of an entry and of what it stands in. */
function namesAround(entry: Element): string {
  const names: string[] = [];
  let at: Element | null = entry;
  for (let climb = 0; at && at.localName !== 'body' && climb < MAX_CLIMB; climb += 1) {
    for (const name of ['class', 'id']) names.push((native(at, 'getAttribute').call(at, name) ?? '').slice(0, 300));
    at = native(at, 'parentElement');
  }
  return names.join(' ');
}

/** Whether a link of the page leads to the entry. */
function isCited(entry: Element): boolean {
  const id = native(entry, 'id') || native(first(entry, '[id]') ?? entry, 'id');
  return /^[\w.-]{1,80}$/.test(id) && first(entry.ownerDocument, `a[href="#${id}"]`) !== null;
}
