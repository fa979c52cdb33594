/** What became of the papers of a file. */
export interface ImportCounts {
  added: number;
  /** Saved before: nothing about them was changed. */
  known: number;
  /** Once more in the same file: they are one paper, with the notes and tags of both. */
  repeated: number;
}

/** What an undo did with the papers that an import had added. */
export interface ImportUndo {
  /** In milliseconds since the epoch. */
  at: number;
  removed: number;
  /** The reader has changed or written something about them since: they stay. */
  kept: number;
  /** The reader has removed them, or put them together with others. */
  gone: number;
}

/** An import that is done, as the list tells of it. */
export interface FileImport {
  id: string;
  /** Name of the file; `null` where the papers were pasted. */
  name: string | null;
  /** When it began: all its papers were saved then, in milliseconds since the epoch. */
  at: number;
  counts: ImportCounts;
  /** `null` while it can be undone. */
  undo: ImportUndo | null;
}

/** Ids of imports, and so those of their entries, begin with this. */
const PREFIX = 'import-';

/** A new import's id; the ids of its entries carry it. */
export function newImportId(): string {
  return `${PREFIX}${crypto.randomUUID()}`;
}

/** The id of the entry at a place in an import: sorted as texts they have the order of the file. */
export function importedEntryId(importId: string, at: number): string {
  return `${importId}-${at.toString(36).padStart(5, '0')}`;
}

/** Whether an entry came with this import. */
export function isOfImport(entryId: string, importId: string): boolean {
  return entryId.startsWith(`${importId}-`);
}
