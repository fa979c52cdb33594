import type { PdfState } from '@/components/check/pdf-state';
import { blocksOf } from '@/lib/pdf/blocks-of';
import type { ComparedCopy } from '@/lib/pdf/copy-of-notice';
import { madeOf } from '@/lib/pdf/dates-of-pdf';
import { documentOf } from '@/lib/pdf/document-of';
import { refusedAtOnce } from '@/lib/pdf/refused-at-once';
import { readPdf, type PdfLibrary } from '@/lib/pdf/read-pdf';
import { workOfPdf } from '@/lib/pdf/work-of-pdf';
import { LatestRun } from '@/lib/platform/latest-run';
import { startWorker } from '@/lib/platform/own-worker';

export interface PdfSession {
  /** Reads a file that was chosen or dropped; one that is being read is given up. */
  give(file: File): Promise<void>;
  cancel(): void;
  /** Forgets the file. */
  forget(): void;
  /** The file that was read, to be compared with notices. */
  readonly copy: ComparedCopy | null;
}

/** What the session takes from outside: the library comes when the first file does. */
export interface PdfDeps {
  load(): Promise<{ library: PdfLibrary; port: Worker | null }>;
  /** A document that is shown nowhere. */
  empty(): Document;
  now(): number;
}

const DEPS: PdfDeps = {
  async load() {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return { library, port: startWorker('pdf') };
  },
  empty: () => document.implementation.createHTMLDocument(''),
  now: () => Date.now(),
};

/**
 * A PDF on the check page: read here, in a worker of its own, kept while the page is open, and sent nowhere.
 * @param onChange told what is to be shown
 */
export function createPdfSession(onChange: (state: PdfState) => void, { load, empty, now }: PdfDeps = DEPS): PdfSession {
  const runs = new LatestRun();
  let copy: ComparedCopy | null = null;

  async function read(file: File, signal: AbortSignal): Promise<PdfState> {
    const name = file.name.slice(0, 200);
    const refused = refusedAtOnce(file.name, file.size, new Uint8Array(await file.slice(0, 1_024).arrayBuffer()));
    if (refused !== null) return { step: 'refused', name, reason: refused };
    const { library, port } = await load();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const onProgress = (done: number, all: number) => runs.isLatest(signal) && onChange({ step: 'reading', name, done, all });
    const text = await readPdf(bytes, { library, port, signal, onProgress });
    if (typeof text === 'string') return { step: 'refused', name, reason: text };
    const blocks = blocksOf(text.pages);
    const made = madeOf(text, new Date(now()).toISOString().slice(0, 10));
    if (runs.isLatest(signal)) copy = { made, blocks, document: documentOf(empty(), blocks) };
    return {
      step: 'read',
      facts: {
        name,
        pages: text.pages.length + text.unread,
        blankPages: text.pages.filter(({ lines }) => lines.length === 0).length,
        unreadPages: text.unread,
        title: text.fields.find(([field]) => field === 'Title')?.[1].trim() ?? '',
        work: workOfPdf(text, blocks),
        made,
      },
    };
  }

  return {
    async give(file) {
      const signal = runs.begin();
      copy = null;
      onChange({ step: 'reading', name: file.name.slice(0, 200), done: 0, all: 0 });
      const state = await read(file, signal).catch((): PdfState => ({ step: 'refused', name: file.name.slice(0, 200), reason: 'failed' }));
      if (runs.isLatest(signal)) onChange(state);
    },
    cancel: () => runs.cancel(),
    forget() {
      runs.begin();
      copy = null;
      onChange({ step: 'idle' });
    },
    get copy() {
      return copy;
    },
  };
}
