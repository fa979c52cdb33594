/** A line of a page as it is printed. Lengths are in points, from the lower left corner. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** The height of its letters. */
  height: number;
  /** The font of most of its letters, by the file's own name for it. */
  font: string;
  /** It runs upwards or downwards: a stamp in the margin. */
  turned: boolean;
}

/** One page of a PDF. */
export interface PdfPage {
  /** From 1. */
  number: number;
  height: number;
  lines: PdfLine[];
  /** The addresses that its links lead to. */
  links: string[];
}

/** A PDF as it was read, and nothing of what it would run or show. */
export interface PdfText {
  pages: PdfPage[];
  /** How many pages could not be read. */
  unread: number;
  /** What the file's data say of it, as name and value: Info and XMP alike. */
  fields: [name: string, value: string][];
}
