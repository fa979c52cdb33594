import type { ImportPreview } from '@/lib/bibliography/preview-import';
import type { FileImport } from '@/lib/model/file-import';
import type { BibliographyProblem } from './bibliography-words';

/** Why an import came to nothing, besides what is wrong with its file. */
export type ImportFailure = 'full' | 'failed' | 'undoFailed';

/** How far an import has got. */
export type ImportState =
  | { at: 'idle'; problem: BibliographyProblem | ImportFailure | null }
  /** `done`: from 0 to 1. */
  | { at: 'reading'; done: number }
  | { at: 'preview'; name: string | null; preview: ImportPreview }
  /** `isWriting`: all papers are there and are being saved, which cannot be stopped any more. */
  | { at: 'saving'; preview: ImportPreview; count: number; isWriting: boolean }
  | { at: 'done'; preview: ImportPreview; id: string };

export interface ImportCommands {
  onText(text: string): void;
  onFile(file: File): void;
  /** Saves the papers of the preview, with tags as they were typed. */
  onSave(tags: string): void;
  onCancel(): void;
  onClose(): void;
  onUndo(id: string): void;
}

export interface ImportProps extends ImportCommands {
  state: ImportState;
  /** The imports that are done, the latest first. */
  imports: readonly FileImport[];
  /** The import that is being undone. */
  undoing: string | null;
}
