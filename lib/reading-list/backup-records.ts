import * as z from '@/lib/platform/zod';
import { timeSchema } from '@/lib/messaging/entry-fields';
import type { StagedRow } from '@/lib/storage/rows';
import { entrySchema } from '@/lib/storage/entry-schema';
import { watchChangeSchema } from '@/lib/storage/watch-backup';
import { summaryRow } from '@/lib/storage/summary-row';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';
import { fromWritten, packHeadSchema } from '@/lib/summaries/written-pack';

/** Name and number of the file format: one JSON value a line. Version 1 was one JSON value for all (backup-v1.ts). */
export const BACKUP_FORMAT = 'caveat-backup';
export const BACKUP_VERSION = 2;

/** Characters of a line, and so of a record: three times that in bytes is still far below what a message may carry. */
export const MAX_LINE = 8_000_000;

/** The first line. */
export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  /** ISO 8601, for people; nothing follows from it. */
  exportedAt: z.string(),
  /** Read field by field, and taken over only where the reader agrees. */
  settings: z.record(z.string(), z.unknown()),
});

const RECORDS = {
  entry: z.strictObject({ entry: entrySchema }),
  // Before `pack`, which it has too.
  packSummary: z.strictObject({ packSummary: laySummarySchema, pack: packHeadSchema, importedAt: timeSchema }),
  pack: z.strictObject({ pack: packHeadSchema, importedAt: timeSchema }),
  ownSummary: z.strictObject({
    ownSummary: laySummarySchema,
    storedAt: timeSchema,
    origin: z.object({ kind: z.enum(['own', 'clip', 'source']), name: z.string() }),
  }),
  /** What the watch found about a saved paper, and whether the reader has seen it. */
  watchChange: z.strictObject({ watchChange: watchChangeSchema }),
  /** A stored row that no version could read: it is in the file for people, and not restored. */
  unreadable: z.strictObject({ unreadable: z.unknown() }),
};

/** One of the lines between the first and the last. */
export type BackupRecord = { [Kind in keyof typeof RECORDS]: z.output<(typeof RECORDS)[Kind]> }[keyof typeof RECORDS];

/** Reads a record. @returns the first fault where it is one of a known kind; `null` where it is none at all */
export function readRecord(value: unknown): { ok: true; record: BackupRecord } | { ok: false; issue: z.core.$ZodIssue | null } {
  const kinds = Object.keys(RECORDS) as (keyof typeof RECORDS)[];
  const kind = typeof value === 'object' && value !== null ? kinds.find((each) => Object.hasOwn(value, each)) : undefined;
  if (kind === undefined) return { ok: false, issue: null };
  const read = RECORDS[kind].safeParse(value);
  return read.success ? { ok: true, record: read.data } : { ok: false, issue: read.error.issues[0] ?? null };
}

/** The last line: a file without it was cut off. */
export const endSchema = z.strictObject({ end: z.object({ records: z.int() }) });

/** The row that a record stands for; `null` for one that is not restored. */
export function stagedRow(record: BackupRecord): StagedRow | null {
  if ('entry' in record) return { entry: record.entry };
  if ('watchChange' in record) return record;
  if ('packSummary' in record) return { summary: summaryRow(fromWritten(record.packSummary, record.pack, 'pack'), record.pack.id, record.importedAt) };
  if ('ownSummary' in record) {
    const { url, ...summary } = record.ownSummary;
    return { summary: summaryRow({ ...summary, origin: { ...record.origin, url } }, null, record.storedAt) };
  }
  if ('pack' in record) return { pack: { ...record.pack, summaries: 0, importedAt: record.importedAt } };
  return null;
}
