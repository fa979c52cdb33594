import type { BibliographyEntry } from '@/lib/bibliography/bibliography-entry';
import type { BibliographySource } from '@/lib/bibliography/bibliography-source';
import { isSavable, limitedBatches } from '@/lib/bibliography/preview-import';
import { normalIds } from '@/lib/identifiers/normal-ids';
import type { command } from '@/lib/messaging/command';
import { MAX_RECORDS } from '@/lib/messaging/contract';
import type { FileImport } from '@/lib/model/file-import';
import type { ReferenceFields } from '@/lib/model/reference-fields';
import type { Problem } from '@/lib/model/problem';

/** Characters of the papers in one message, unless a single one is longer: far below the 64 MiB that a message may have. */
const MESSAGE_LENGTH = 2_000_000;

interface ImportOptions {
  /** Name of the file; `null` for a pasted text. */
  name: string | null;
  /** For each of the papers. */
  tags: string[];
  send: typeof command;
  signal: AbortSignal;
  /** Hears how many papers have been handed on, and at the end that they are being saved. */
  onCount(count: number, isSaving: boolean): void;
}

/**
 * Hands the papers of a file on to the background, a few at a time, and has them saved once all of them are there. At
 * the first fault, or where `signal` stops it, the import is given up and nothing has changed.
 * @returns what was saved; `null` where it was stopped
 */
export async function sendImport(
  source: BibliographySource,
  { name, tags, send, signal, onCount }: ImportOptions,
): Promise<{ ok: true; value: FileImport | null } | { ok: false; problem: Problem }> {
  const begun = await send({ type: 'import-begin', name, tags });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  let count = 0;
  let held: ReferenceFields[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (held.length === 0) return;
    const reply = await send({ type: 'import-add', id, from: count, drafts: held });
    if (!reply.ok) throw new Refused(reply.problem);
    count = reply.value.count;
    held = [];
    length = 0;
    onCount(count, false);
    signal.throwIfAborted();
  };
  try {
    for await (const { entries } of limitedBatches(source, signal)) {
      for (const entry of entries.filter(isSavable)) {
        const draft = draftOf(entry);
        const size = JSON.stringify(draft).length;
        if (length + size > MESSAGE_LENGTH || held.length === MAX_RECORDS) await flush();
        held.push(draft);
        length += size;
      }
    }
    await flush();
    signal.throwIfAborted();
  } catch (error) {
    await send({ type: 'import-cancel', id });
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    if (signal.aborted) return { ok: true, value: null };
    throw error;
  }
  onCount(count, true);
  return send({ type: 'import-commit', id, total: count });
}

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** What a message carries of an entry: the words by which a report names it stay here. */
function draftOf({ ids, title, authors, journal, year, note, tags }: BibliographyEntry): ReferenceFields {
  return { ids: normalIds(ids), title, authors, journal, year, note, tags };
}
