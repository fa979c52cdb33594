import * as z from '@/lib/platform/zod';
import { timeSchema } from '@/lib/messaging/entry-fields';
import type { Problem } from '@/lib/model/problem';
import { entrySchema } from '@/lib/storage/entry-schema';
import { parseJson } from '@/lib/storage/import/parse-json';
import { shapeProblem, valueProblem } from '@/lib/storage/import/shape-problem';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';
import { repeatedId, writtenPackSchema } from '@/lib/summaries/written-pack';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupRecord } from './backup-records';

/** In UTF-16 code units: no browser makes a much longer text of a file. */
const MAX_LENGTH = 400_000_000;

const envelope = z.object({ format: z.literal(BACKUP_FORMAT), version: z.int() });

const backupSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(1),
  exportedAt: z.string(),
  settings: z.record(z.string(), z.unknown()),
  readingList: z.array(entrySchema),
  packs: z.array(z.object({ importedAt: timeSchema, pack: writtenPackSchema })),
  ownSummaries: z.array(
    z.object({
      storedAt: timeSchema,
      origin: z.object({ kind: z.enum(['own', 'clip', 'source']), name: z.string() }),
      summary: laySummarySchema,
    }),
  ),
});

type Parsed = { ok: true; settings: Record<string, unknown>; records: BackupRecord[] } | { ok: false; problem: Problem };

/**
 * Reads a backup of version 1, one JSON value as a whole. Total: its records in normal form, or the first fault with
 * its line. Codes: `too-big`, `not-json`, `not-a-backup`, `newer-version`, `duplicate-id`, and those of zod.
 */
export function parseBackupV1(text: string): Parsed {
  const json = parseJson(text, MAX_LENGTH);
  if (!json.ok) return json;
  const refuse = (path: PropertyKey[], code: string, reason: string) =>
    ({ ok: false, problem: valueProblem(text, path, code, reason) }) as const;
  const kind = envelope.safeParse(json.value);
  if (!kind.success) return refuse([], 'not-a-backup', `is no backup of Caveat: it should begin with "format": "${BACKUP_FORMAT}"`);
  if (kind.data.version !== 1) {
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
  return { ok: true, settings: parsed.data.settings, records: recordsOf(parsed.data) };
}

function recordsOf({ readingList, packs, ownSummaries }: z.infer<typeof backupSchema>): BackupRecord[] {
  return [
    ...readingList.map((entry) => ({ entry })),
    ...packs.flatMap(({ importedAt, pack: { format: _format, version: _version, summaries, ...pack } }) => [
      { pack, importedAt },
      ...summaries.map((packSummary) => ({ packSummary, pack, importedAt })),
    ]),
    ...ownSummaries.map(({ storedAt, origin, summary }) => ({ ownSummary: summary, storedAt, origin })),
  ];
}
