import * as z from '@/lib/platform/zod';
import type { Problem } from '@/lib/model/problem';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { sourceAnswerSchema, workSchema } from '@/lib/storage/evidence-schema';
import { parseJson } from '@/lib/storage/import/parse-json';
import { shapeProblem, valueProblem } from '@/lib/storage/import/shape-problem';
import { workIdsSchema } from '@/lib/storage/import/work-ids-schema';
import { watchChangeSchema } from '@/lib/storage/watch-backup';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';
import { repeatedId, writtenPackSchema } from '@/lib/summaries/written-pack';

/** Name and number of the file format. */
export const BACKUP_FORMAT = 'caveat-backup';
export const BACKUP_VERSION = 1;

/** In UTF-16 code units: as much as one message to the background may carry. */
export const MAX_BACKUP_LENGTH = 50_000_000;

const time = z.number().check(z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(64));

const entrySchema: z.ZodMiniType<ReadingListEntry> = z.object({
  id,
  // Saved papers are found by these identifiers, and a file edited by hand may spell them out.
  work: workSchema(workIdsSchema),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(80))),
  note: z.string(),
  state: z.enum(['unread', 'reading', 'read']),
  flag: z.nullable(z.object({ kind: z.enum(['known', 'check-again']), note: z.string(), at: time })),
  savedAt: time,
  changedAt: time,
  evidence: z.array(sourceAnswerSchema),
  checkedAt: z.nullable(time),
});

const settingsSchema = z.object({
  liveChecks: z.optional(z.boolean()),
  consentAnswered: z.optional(z.boolean()),
  liveInPrivate: z.optional(z.boolean()),
  keepOpen: z.optional(z.boolean()),
  mailto: z.optional(z.string()),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  side: z.optional(z.enum(['right', 'left'])),
  marks: z.optional(z.boolean()),
  markCorrected: z.optional(z.boolean()),
  unmarkedSites: z.optional(z.array(z.string())),
});

const envelope = z.object({ format: z.literal(BACKUP_FORMAT), version: z.int() });

const backupSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** ISO 8601, for people; nothing follows from it. */
  exportedAt: z.string(),
  settings: settingsSchema,
  readingList: z.array(entrySchema),
  /** What the watch found about saved papers. Left out by versions without it. */
  watchChanges: z.optional(z.array(watchChangeSchema)),
  packs: z.array(z.object({ importedAt: time, pack: writtenPackSchema })),
  ownSummaries: z.array(
    z.object({
      storedAt: time,
      origin: z.object({ kind: z.enum(['own', 'clip', 'source']), name: z.string() }),
      summary: laySummarySchema,
    }),
  ),
});

export type Backup = z.infer<typeof backupSchema>;

/**
 * Reads a backup file. Total: a whole backup in normal form, or the first fault with its line.
 * Codes: `too-big`, `not-json`, `not-a-backup`, `newer-version`, `duplicate-id`, and those of zod.
 */
export function parseBackup(text: string): { ok: true; backup: Backup } | { ok: false; problem: Problem } {
  const json = parseJson(text, MAX_BACKUP_LENGTH);
  if (!json.ok) return json;
  const refuse = (path: PropertyKey[], code: string, reason: string) =>
    ({ ok: false, problem: valueProblem(text, path, code, reason) }) as const;
  const kind = envelope.safeParse(json.value);
  if (!kind.success) return refuse([], 'not-a-backup', `is no backup of Caveat: it should begin with "format": "${BACKUP_FORMAT}"`);
  if (kind.data.version > BACKUP_VERSION) {
    return refuse(['version'], 'newer-version', `is ${kind.data.version}; this Caveat reads version ${BACKUP_VERSION}. A newer Caveat may read it`);
  }
  const parsed = backupSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problem: shapeProblem(text, parsed.error.issues) };
  for (const [index, { pack }] of parsed.data.packs.entries()) {
    const repeated = repeatedId(pack.summaries);
    if (repeated !== null) {
      return refuse(['packs', index, 'pack', 'summaries', repeated, 'id'], 'duplicate-id', 'is already the id of an earlier summary of this pack');
    }
  }
  return { ok: true, backup: parsed.data };
}
