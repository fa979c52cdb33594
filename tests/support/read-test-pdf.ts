import * as library from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfRefusal } from '@/lib/model/pdf-copy';
import type { PdfText } from '@/lib/pdf/pdf-page';
import { readPdf, type ReadPdfOptions } from '@/lib/pdf/read-pdf';
import { pdfOf, type TestPdf } from './pdf-of';

/** Reads bytes as the check page does, with the real library, in the test's own thread. */
export function readBytes(bytes: Uint8Array, options: Partial<ReadPdfOptions> = {}): Promise<PdfText | PdfRefusal> {
  return readPdf(bytes, { library, port: null, signal: new AbortController().signal, onProgress: () => undefined, ...options });
}

/** A test's PDF as it is read; fails where it was refused. */
export async function readTestPdf(pdf: TestPdf): Promise<PdfText> {
  const text = await readBytes(pdfOf(pdf));
  if (typeof text === 'string') throw new Error(`The PDF was refused: ${text}`);
  return text;
}
