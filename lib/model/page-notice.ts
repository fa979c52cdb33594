import type { Doi, PartialDate, Pmid } from './work';

/**
 * What the page in front of the reader prints about a notice of its own work: "A Correction to this
 * article was published on 13 May 2025", PubMed's "Erratum in". Hostile until parsed: the worker
 * checks shape and size, and reads type and date from the words.
 */
export interface PageNotice {
  /** The page's own word for the kind ("Author Correction", "Erratum in"), at most 120 characters. */
  sourceType: string;
  /** The line as printed, white space folded, at most 500 characters. */
  sentence: string;
  /** The notice's own document, where the page links or prints it. */
  noticeDoi: Doi | null;
  noticePmid: Pmid | null;
  /** Date of the notice, where the page prints one. */
  date: PartialDate | null;
}
