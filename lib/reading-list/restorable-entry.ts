import { isTime } from '@/lib/model/limits';
import { entrySchema } from '@/lib/storage/entry-schema';
import { sourceAnswerSchema } from '@/lib/storage/evidence-schema';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';

/**
 * A stored row as an entry that every reader of backups takes. A time that is none becomes 0, and evidence that cannot
 * be read is left out, since sources can be asked again.
 * @returns `null` where even that does not make an entry of it
 */
export function restorableEntry(row: unknown): ReadingListEntry | null {
  const read = entrySchema.safeParse(row);
  if (read.success) return read.data;
  if (typeof row !== 'object' || row === null) return null;
  const { savedAt, changedAt, checkedAt, evidence, stamps: _stamps, ...rest } = row as Record<string, unknown>;
  const timeOr = <Other>(value: unknown, other: Other) => (isTime(value) ? value : other);
  const kept = Array.isArray(evidence) ? evidence.filter((answer) => sourceAnswerSchema.safeParse(answer).success) : [];
  const mended = { ...rest, savedAt: timeOr(savedAt, 0), changedAt: timeOr(changedAt, 0), checkedAt: timeOr(checkedAt, null), evidence: kept };
  const again = entrySchema.safeParse(mended);
  return again.success ? again.data : null;
}
