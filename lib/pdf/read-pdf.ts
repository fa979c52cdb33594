import type { PdfRefusal } from '@/lib/model/pdf-copy';
import { linesOf, type TextRun } from './lines-of';
import type { PdfPage, PdfText } from './pdf-page';

/** The library, which comes only with the first PDF: https://mozilla.github.io/pdf.js/api/. */
export type PdfLibrary = Pick<typeof import('pdfjs-dist/legacy/build/pdf.mjs'), 'getDocument' | 'PDFWorker'>;

export interface ReadPdfOptions {
  library: PdfLibrary;
  /** The worker that takes the file apart, which is ended whatever happens; `null` for this thread, in tests. */
  port: Worker | null;
  signal: AbortSignal;
  /** Told how many pages of how many are read. */
  onProgress(done: number, all: number): void;
  /** How long one step and the whole may take, in milliseconds. */
  limits?: { step: number; whole: number };
}

export const MAX_PDF_BYTES = 100 * 1024 * 1024;
/** Longer than any paper; whole proceedings are longer. */
export const MAX_PDF_PAGES = 1_000;
const LIMITS = { step: 20_000, whole: 180_000 };
const MAX_RUNS = 60_000;
const MAX_CHARACTERS = 6_000_000;
const MAX_FIELDS = 300;
const MAX_FIELD = 2_000;
const MAX_LINKS = 400;
/** Links are read on as many pages: a paper's own stand at the front. */
const LINKED_PAGES = 2;

type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
type Step = <T>(work: Promise<T>) => Promise<T>;

/** Ends the reading with a reason that is shown. */
class Refused extends Error {
  constructor(readonly reason: PdfRefusal) {
    super(reason);
  }
}

/**
 * Reads the text and the data of a PDF. Nothing in it is run, drawn or fetched: no scripts, no forms, no fonts, no
 * addresses. A file that takes too long is given up, with the worker that reads it.
 * @param bytes the whole file; it belongs to the worker from then on
 * @returns what it holds, or why it was refused
 */
export async function readPdf(bytes: Uint8Array, { library, port, signal, onProgress, limits = LIMITS }: ReadPdfOptions): Promise<PdfText | PdfRefusal> {
  // Its types know no port but the one that is missing.
  const worker = port === null ? undefined : new library.PDFWorker({ port: port as never });
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort('too-slow'), limits.whole);
  const step: Step = (work) => within(work, limits.step, AbortSignal.any([signal, stop.signal]));
  const task = library.getDocument({ data: bytes, worker, ...NOTHING_ELSE });
  try {
    const pdf = await step(task.promise);
    if (pdf.numPages > MAX_PDF_PAGES) return 'too-many-pages';
    return await textOf(pdf, step, onProgress);
  } catch (error) {
    return signal.aborted ? 'stopped' : refusalOf(error);
  } finally {
    clearTimeout(late);
    // A worker in a hostile file's loop hears nothing: the thread itself is ended.
    port?.terminate();
  }
}

/** Everything that pdf.js could do beside reading text is off. */
const NOTHING_ELSE = {
  verbosity: 0,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  enableXfa: false,
  stopAtErrors: false,
  disableAutoFetch: true,
  disableStream: true,
} as const;

async function textOf(pdf: PdfDocument, step: Step, onProgress: ReadPdfOptions['onProgress']): Promise<PdfText> {
  const { info, metadata } = await step(pdf.getMetadata());
  if ((info as { IsXFAPresent?: boolean }).IsXFAPresent === true) throw new Refused('form');
  const read: PdfText = { pages: [], unread: 0, fields: fieldsOf(info, metadata) };
  let left = MAX_CHARACTERS;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onProgress(number - 1, pdf.numPages);
    const page = left > 0 ? await pageOf(pdf, number, step) : null;
    if (page === null) read.unread += 1;
    else read.pages.push(page);
    for (const { text } of page?.lines ?? []) left -= text.length;
  }
  onProgress(pdf.numPages, pdf.numPages);
  if (read.pages.length === 0) throw new Refused('damaged');
  return read;
}

/** One page; `null` where the file is damaged there. */
async function pageOf(pdf: PdfDocument, number: number, step: Step): Promise<PdfPage | null> {
  try {
    const page = await step(pdf.getPage(number));
    const [, , , top = 0] = page.view;
    const reader = (page.streamTextContent() as ReadableStream<{ items: (TextRun | { type: string })[] }>).getReader();
    const runs: TextRun[] = [];
    for (let part = await step(reader.read()); !part.done; part = await step(reader.read())) {
      for (const item of part.value.items) if ('str' in item) runs.push(item);
      if (runs.length <= MAX_RUNS) continue;
      void reader.cancel().catch(() => undefined);
      break;
    }
    const links = number > LINKED_PAGES ? [] : ((await step(page.getAnnotations())) as { url?: unknown; unsafeUrl?: unknown }[]).flatMap(({ url }) => (typeof url === 'string' ? url.slice(0, MAX_FIELD) : []));
    page.cleanup();
    return { number, height: top, lines: linesOf(runs), links: links.slice(0, MAX_LINKS) };
  } catch (error) {
    if (error instanceof Refused) throw error;
    return null;
  }
}

/** What the file's data say, as names and values: Info, its own additions to it, and XMP. */
function fieldsOf(info: object, metadata: unknown): PdfText['fields'] {
  const { Custom: custom, ...own } = info as Record<string, unknown>;
  const xmp = (metadata ?? []) as Iterable<[string, unknown]>;
  return [...Object.entries(own), ...(custom instanceof Map ? (custom as Map<string, unknown>) : []), ...xmp]
    .flatMap(([name, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => [name, each] as const))
    .flatMap(([name, value]): [string, string][] => (typeof value === 'string' && value.trim() !== '' ? [[name.slice(0, 100), value.slice(0, MAX_FIELD)]] : []))
    .slice(0, MAX_FIELDS);
}

/** Waits for one step, for so long, and no longer than anybody wants it. */
async function within<T>(work: Promise<T>, limit: number, signal: AbortSignal): Promise<T> {
  let end: () => void = () => undefined;
  const given = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Refused('too-slow')), limit);
    const abort = () => reject(new Refused(signal.reason === 'too-slow' ? 'too-slow' : 'stopped'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
  });
  // What is given up may still fail, and nobody waits for it.
  work.catch(() => undefined);
  return Promise.race([work, given]).finally(end);
}

/** pdf.js names its errors; their messages may quote the file. */
function refusalOf(error: unknown): PdfRefusal {
  if (error instanceof Refused) return error.reason;
  switch ((error as { name?: unknown } | null)?.name) {
    case 'PasswordException':
      return 'encrypted';
    case 'InvalidPDFException':
    case 'FormatError':
    case 'XRefParseException':
      return 'damaged';
    default:
      return 'failed';
  }
}
