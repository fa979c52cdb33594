/** Where a family of publishers keeps the parts of a page's text, as selectors. */
export interface TextSite {
  /** What only this family's pages have. */
  known: string;
  journal: string;
  /** The authors' abstract. The first match that has text counts. */
  abstract: readonly string[];
  /** The label of a part of the abstract. */
  abstractLabel: string;
  /**
   * The labels that prove a block to be an abstract, if the site's markup alone does not prove it; `null` if it does.
   */
  knownLabels: RegExp | null;
  /** The block with a notice's text, of which the paragraphs are read. */
  noticeBody: readonly string[];
  /** Sections that are no longer the notice's text. */
  noticeEnd: string;
  /** Links that the site marks as leading to the changed work. */
  subjectLinks: string;
}
