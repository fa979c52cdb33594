import type { Doi, Pmcid, Pmid } from '@/lib/model/work';

/** An entry of a reference list or a row of results, and the work that it names. */
export interface ListedWork {
  doi: Doi | null;
  pmid: Pmid | null;
  pmcid: Pmcid | null;
  /**
   * The list's element for the entry, into which a mark goes. The text's citations link to its `id` or to one inside.
   * Each work has an element of its own, except on PubMed's plain-text pages.
   */
  element: Element;
  /**
   * The part of the element that ends with the work's own line, where the mark goes; left out if that is the whole
   * element.
   */
  place?: Element;
}

/** Whether the entry has an identifier. Those without are counted but cannot be checked. */
export function isNamed({ doi, pmid, pmcid }: ListedWork): boolean {
  return doi !== null || pmid !== null || pmcid !== null;
}
