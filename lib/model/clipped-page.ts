/** One line of a page as a reader sees it: a heading, a paragraph, a point of a list. */
export interface PageLine {
  text: string;
  /** `heading` where the markup says so. A line of plain text is `text`, even if it is a heading. */
  kind: 'heading' | 'point' | 'text';
  /** Addresses of its links that may name a paper. */
  links: string[];
}

/**
 * A page that the reader wants to keep a summary from, as the page script read it. It is hostile until the
 * worker has checked its shape and size.
 */
export interface ClippedPage {
  url: string;
  /** The page's own title, from its head. */
  title: string | null;
  /** The author named in its head. */
  author: string | null;
  /** The date that its head gives, as written. */
  published: string | null;
  language: string | null;
  lines: PageLine[];
}
