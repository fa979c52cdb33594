/** Where a publisher family keeps the parts of a page's text, as selectors. */
export interface TextSite {
  /** Something that only this family's pages have. */
  known: string;
  journal: string;
  /** The authors' abstract: the first match that holds text is read. */
  abstract: readonly string[];
  /** A part's label inside the abstract. */
  abstractLabel: string;
  /**
   * Labels an abstract may have, where the site's markup alone does not prove that the block is
   * one; `null` where it does.
   */
  knownLabels: RegExp | null;
  /** The text of a notice; its paragraphs are read. */
  noticeBody: readonly string[];
  /** Where a notice's text ends: a section that starts here or anything inside one. */
  noticeEnd: string;
  /** Links that the site itself marks as leading to the work a notice changes. */
  subjectLinks: string;
}
