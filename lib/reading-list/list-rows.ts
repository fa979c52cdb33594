import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { plainText } from '@/lib/model/rich-text';
import { sourceAnswerSchema } from '@/lib/storage/evidence-schema';
import { readableEntry } from '@/lib/storage/readable-entry';

export interface ListRows {
  entries: ReadingListEntry[];
  /** Rows that cannot be shown as papers, with what can be read of their titles or identifiers. */
  broken: { id: string; name: string }[];
}

/** Sorts out stored rows that cannot be shown, one by one. Evidence that cannot be read is left out: sources can be asked again. */
export function listRows(rows: readonly ReadingListEntry[]): ListRows {
  const entries: ReadingListEntry[] = [];
  const broken: ListRows['broken'] = [];
  for (const row of rows) {
    const entry = readableEntry(row);
    if (entry) entries.push(entry);
    else broken.push({ id: String((row as { id?: unknown } | null)?.id ?? ''), name: nameOf(row) });
  }
  return { entries, broken };
}

/** The same entry with the evidence that can be judged. */
export function withReadableEvidence(entry: ReadingListEntry): ReadingListEntry {
  return { ...entry, evidence: entry.evidence.filter((answer) => sourceAnswerSchema.safeParse(answer).success) };
}

function nameOf(row: unknown): string {
  try {
    const { work } = row as ReadingListEntry;
    return (work.title === null ? '' : plainText(work.title)) || (work.ids.doi ?? work.ids.pmid ?? '');
  } catch {
    return '';
  }
}
