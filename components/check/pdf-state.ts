import type { CopyOfNotice, PdfFacts, PdfRefusal } from '@/lib/model/pdf-copy';
import type { NoticeEvent } from '@/lib/model/status';

/** Where the check page stands with a PDF that it was given. */
export type PdfState =
  | { step: 'idle' }
  /** `all` is 0 until the file is opened. */
  | { step: 'reading'; name: string; done: number; all: number }
  | { step: 'refused'; name: string; reason: PdfRefusal }
  | { step: 'read'; facts: PdfFacts };

/** What a PDF shows of one notice of its paper. */
export interface ComparedEvent {
  event: NoticeEvent;
  copy: CopyOfNotice;
}

export interface PdfCommands {
  onFile(file: File): void;
  onCancel(): void;
  onForget(): void;
  /** Looks up what names the paper: a DOI or a title. */
  onLookUp(text: string): void;
  onBibliography(): void;
}
