/** One line of a page as a reader sees it: a heading, a paragraph, a point of a list. */
export interface PageLine {
  text: string;
  /** `heading` by its markup; a line of a plain text is `text` and may be a heading all the same. */
  kind: 'heading' | 'point' | 'text';
  /** Where the links in it lead that may name a paper. */
  links: string[];
}

/**
 * A page that a reader wants to keep a summary from, as its script read it. Hostile until parsed: the
 * worker checks shape and size.
 */
export interface ClippedPage {
  url: string;
  /** The page's own title, from its head. */
  title: string | null;
  /** Whoever its head names as the author. */
  author: string | null;
  /** The date that its head gives, as written. */
  published: string | null;
  language: string | null;
  lines: PageLine[];
}
