import type { PdfRefusal } from '@/lib/model/pdf-copy';
import { MAX_PDF_BYTES } from './read-pdf';

/** The mark of a PDF stands in its first kilobyte. */
const MARK = '%PDF-';
/** Files that the page for bibliographies reads. */
const MANUSCRIPT = /\.(?:docx|ris|bib|bibtex|nbib|enw|ciw|isi|rdf|json|csv|tsv|tab|xml)$/i;

/**
 * Why a file is not even opened; `null` where it may be a PDF.
 * @param head its first kilobyte
 */
export function refusedAtOnce(name: string, size: number, head: Uint8Array): PdfRefusal | null {
  if (size === 0) return 'empty';
  const isPdf = new TextDecoder('latin1').decode(head.subarray(0, 1_024)).includes(MARK);
  if (!isPdf) return MANUSCRIPT.test(name) ? 'manuscript' : 'not-a-pdf';
  return size > MAX_PDF_BYTES ? 'too-large' : null;
}
