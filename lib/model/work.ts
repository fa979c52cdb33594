import type { RichText } from './rich-text';

/** A DOI in normal form: lower case, no scheme, no resolver (`10.1038/s43018-023-00712-x`). */
export type Doi = string;
/** A PubMed identifier: digits without leading zeros. */
export type Pmid = string;
/** A PubMed Central identifier: `PMC` and digits. */
export type Pmcid = string;
/** An arXiv identifier without version: `2101.00001` or `hep-th/9901001`. */
export type ArxivId = string;

/** The identifiers of one work. At least one is set wherever a work is named. */
export interface WorkIds {
  doi: Doi | null;
  pmid: Pmid | null;
  pmcid: Pmcid | null;
  arxiv: ArxivId | null;
  /** Further DOIs that are registered for the same work, where a source says so: Crossref's aliases. Never `doi` itself. */
  aliases?: readonly Doi[];
}

/** The identifiers of which a work has one each. */
export type IdField = Exclude<keyof WorkIds, 'aliases'>;

export const NO_IDS: WorkIds = { doi: null, pmid: null, pmcid: null, arxiv: null };

/** A calendar date as a source gave it: `2024`, `2024-03` or `2024-03-14`. */
export type PartialDate = string;

/** What is known of a scholarly document, from whichever source answered first. */
export interface Work {
  ids: WorkIds;
  /** As published, prefixes such as `RETRACTED:` kept. */
  title: RichText | null;
  journal: string | null;
  /** First publication, online or in print. */
  published: PartialDate | null;
  /** Last revision under the same identifiers, where a source says it: chapters of books are revised in place. */
  revised?: PartialDate | null;
  /** Family names or full names in order; may be cut. */
  authors: string[];
}

/** The kind of page, which decides what can be asked about it. */
export type PageKind = 'article' | 'notice' | 'preprint' | 'list' | 'other';
