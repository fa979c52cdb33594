import { isRichText } from '@/lib/model/is-rich-text';
import { isTime } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { plainText } from '@/lib/model/rich-text';
import { sourceAnswerSchema } from '@/lib/storage/evidence-schema';

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
    if (!isShowable(row)) broken.push({ id: String((row as { id?: unknown } | null)?.id ?? ''), name: nameOf(row) });
    else entries.push(Array.isArray(row.evidence) ? row : { ...row, evidence: [] });
  }
  return { entries, broken };
}

/** The same entry with the evidence that can be judged. */
export function withReadableEvidence(entry: ReadingListEntry): ReadingListEntry {
  return { ...entry, evidence: entry.evidence.filter((answer) => sourceAnswerSchema.safeParse(answer).success) };
}

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** Whether a stored row has all that the list draws. By hand, since a schema takes seconds for a long list. */
function isShowable(row: unknown): boolean {
  const { id, work, tags, note, state, flag, savedAt, changedAt, checkedAt } = (row ?? {}) as Partial<ReadingListEntry>;
  if (!isText(id) || typeof work !== 'object' || work === null || typeof work.ids !== 'object' || work.ids === null) return false;
  const { doi, pmid, pmcid, arxiv } = work.ids;
  return (
    [doi, pmid, pmcid, arxiv, work.journal, work.published].every(isTextOrNull) &&
    (work.title === null || isRichText(work.title)) &&
    isTexts(work.authors) &&
    isTexts(tags) &&
    isText(note) &&
    (state === 'unread' || state === 'reading' || state === 'read') &&
    (flag === null || (typeof flag === 'object' && isText(flag.kind) && isText(flag.note) && isTime(flag.at))) &&
    [savedAt, changedAt].every(isTime) &&
    (checkedAt === null || isTime(checkedAt))
  );
}

function nameOf(row: unknown): string {
  try {
    const { work } = row as ReadingListEntry;
    return (work.title === null ? '' : plainText(work.title)) || (work.ids.doi ?? work.ids.pmid ?? '');
  } catch {
    return '';
  }
}
