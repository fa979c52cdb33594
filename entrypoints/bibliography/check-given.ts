import type { BibliographyProblem } from '@/components/bibliography/bibliography-words';
import type { ReadBibliography } from '@/lib/bibliography/bibliography-entry';
import { reportOn, type BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { sourceOfFile, sourceOfText, type BibliographySource } from '@/lib/bibliography/bibliography-source';
import type { SourceProblem } from '@/lib/bibliography/bibliography-source-problem';
import { MAX_BYTES } from '@/lib/bibliography/decode-file';
import type { BibliographyName } from '@/lib/bibliography/manuscripts/find-manuscript';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import { command, valueOf } from '@/lib/messaging/command';
import { readZoteroCollection, type ZoteroCollection } from '@/lib/zotero/zotero-library';
import type { ZoteroProblem } from '@/lib/zotero/zotero-problem';

/** What the reader gave to be checked. */
export interface Given {
  /** What it is known by when it is given again; `null` for pasted text. */
  named: BibliographyName | null;
  /** Opens it once more, to be saved. */
  open(): Promise<BibliographySource | SourceProblem>;
  read(signal: AbortSignal, onProgress: (done: number) => void): Promise<ReadBibliography | BibliographyProblem | { zotero: ZoteroProblem }>;
}

/** A text from the clipboard. */
export function givenText(text: string): Given {
  return { named: null, open: async () => sourceOfText(text), read: (signal, onProgress) => readSource(sourceOfText(text), signal, onProgress) };
}

/** A file that was chosen or dropped. */
export function givenFile(file: File): Given {
  const open = async () => (file.size > MAX_BYTES ? ({ problem: 'too-large' } as const) : sourceOfFile(new Uint8Array(await file.arrayBuffer()), file.name));
  return { named: { name: file.name, collection: null }, open, read: async (signal, onProgress) => readSource(await open(), signal, onProgress) };
}

/**
 * A collection in Zotero on this machine.
 * @param collection `null` for the whole library
 * @param whole what the whole library is called
 */
export function givenCollection(collection: ZoteroCollection | null, whole: string): Given {
  return {
    named: { name: collection?.name ?? whole, collection: collection?.key ?? 'library' },
    open: async () => {
      const read = await readZoteroCollection(collection?.key ?? null, { signal: new AbortController().signal, onProgress: () => undefined });
      return read.ok ? sourceOfEntries(read.value) : { problem: 'damaged' };
    },
    read: async (signal, onProgress) => {
      const read = await readZoteroCollection(collection?.key ?? null, { signal, onProgress });
      return read.ok ? read.value : { zotero: read.problem };
    },
  };
}

/** Entries that were read already, as a source. */
function sourceOfEntries({ format, entries }: ReadBibliography): BibliographySource {
  return {
    format,
    length: entries.length,
    *steps() {
      for (const [at, entry] of entries.entries()) yield { at, entry };
    },
  };
}

async function readSource(source: BibliographySource | SourceProblem, signal: AbortSignal, onProgress: (done: number) => void): Promise<ReadBibliography | BibliographyProblem> {
  if ('problem' in source) return source.problem;
  if ('unread' in source) return source.unread;
  return readBibliography(source, { signal, onProgress });
}

/**
 * Reads what was given and asks the list on this machine about it.
 * @param onProgress told how much is read, from 0 to 1; `null` while the list is being asked
 * @returns the report, or why there is none
 */
export async function checkGiven(given: Given, signal: AbortSignal, onProgress: (done: number | null) => void): Promise<BibliographyReport | BibliographyProblem | { zotero: ZoteroProblem }> {
  try {
    const read = await given.read(signal, onProgress);
    if (typeof read === 'string' || 'zotero' in read) return read;
    if (read.entries.length === 0) return 'empty';
    onProgress(null);
    const ask = async (entries: BibliographyReport['listed'][number]['ids'][]) => {
      signal.throwIfAborted();
      return valueOf(await command({ type: 'check-bibliography', entries }));
    };
    const report = await reportOn(read, ask, Date.now());
    return signal.aborted ? 'stopped' : report;
  } catch {
    return signal.aborted ? 'stopped' : 'failed';
  }
}
