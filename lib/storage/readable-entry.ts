import { isRichText } from '@/lib/model/is-rich-text';
import { isTime } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';

/**
 * A stored row as a saved paper, whatever lies there: with all that the list draws, the watch judges and sync sends. By
 * hand, since a schema takes seconds for a long list; single answers of the evidence are not looked at.
 * @returns the row itself, or with no evidence where that is no list; `null` for a row that is no paper
 */
export function readableEntry(row: unknown): ReadingListEntry | null {
  if (!isReadable(row)) return null;
  return Array.isArray(row.evidence) ? row : { ...row, evidence: [] };
}

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

function isReadable(row: unknown): row is ReadingListEntry {
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
