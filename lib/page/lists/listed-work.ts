import type { Doi, Pmcid, Pmid } from '@/lib/model/work';

/** An entry of a reference list or a row of a list of results, and the work that it names. */
export interface ListedWork {
  doi: Doi | null;
  pmid: Pmid | null;
  pmcid: Pmcid | null;
  /**
   * The list's own element for it: where a mark would belong. Its `id`, or one inside, is what the
   * text's citations link to. No two works share one, save on PubMed's plain-text pages.
   */
  element: Element;
  /** The part of it that ends with the work's own line, where a mark belongs; the whole where left out. */
  place?: Element;
}

/** Whether the entry carries an identifier; those without one are counted, and cannot be checked. */
export function isNamed({ doi, pmid, pmcid }: ListedWork): boolean {
  return doi !== null || pmid !== null || pmcid !== null;
}
