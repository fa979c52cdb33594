import type { ListedWork } from './listed-work';
import { all, native } from './native-dom';
import { readEntry } from './read-entry';

/**
 * Entries of a reference list by the markup of their site: Springer Nature, its older pages, PubMed,
 * PMC, BMC before 2016, MDPI, Frontiers, PLOS, Atypon, HighWire, Silverchair, Elsevier.
 */
const ENTRIES = [
  'li.c-article-references__item',
  'ol.BibliographyWrapper > li.Citation',
  '#references .references-list li, #full-references-list li',
  'ol.references > li, ul.references > li, .ref-list li, .ref-list-sec .ref-cit-blk, section.ref-list > div[id]',
  '#references li[id], #reference-list li, #bibliography li, .citations li[id], .References p, .html-references_list > li',
  '.references-list > li, li.reference, div.References, .citation-list > li, [role="doc-bibliography"] li, [role="doc-biblioentry"]',
  'ol.refs > li, table.references tr, .refs > li, .refList li, .footnotes li[id^="fn"]',
];
const MAX_ENTRIES = 2_000;

/**
 * The works of the page's reference list, in its order, with the entry each belongs to. Entries
 * that carry no identifier are left out; a list of PubMed's neighbours is not a reference list.
 */
export function findReferences(document: Document): ListedWork[] {
  for (const selector of ENTRIES) {
    const works = innermost(all(document, selector).slice(0, MAX_ENTRIES)).map(readEntry);
    const named = works.filter(({ doi, pmid }) => doi !== null || pmid !== null);
    if (named.length > 0) return named;
  }
  return [];
}

/** PubMed numbers each list as an entry of a list: only the entries inside are references. */
function innermost(entries: Element[]): Element[] {
  const given = new Set(entries);
  const outer = new Set<Element>();
  for (const entry of entries) {
    for (let at = native(entry, 'parentElement'); at; at = native(at, 'parentElement')) if (given.has(at)) outer.add(at);
  }
  return entries.filter((entry) => !outer.has(entry));
}
