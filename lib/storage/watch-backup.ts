import * as z from '@/lib/platform/zod';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { SOURCE_NAMES } from '@/lib/model/sources';
import { STATUS_CODES } from '@/lib/model/status';
import type { WatchChange, WatchedCode } from '@/lib/model/watch';
import { addChanges, readChanges } from './watch-store';

const short = (max: number) => z.string().check(z.maxLength(max));
const time = z.number().check(z.nonnegative(), z.maximum(Date.UTC(2200, 0, 1)));
const ids = z.object({ doi: z.nullable(short(300)), pmid: z.nullable(short(12)) });
const codes = [...STATUS_CODES.filter((code) => !['none-found', 'partly-checked', 'not-checked'].includes(code)), 'none'] as WatchedCode[];
const status = z.object({ code: z.enum(codes), updatedKind: z.nullable(z.enum(['newer-version', 'added-to', 'out-of-date'])) });
const source = z.enum(SOURCE_NAMES);

const event = z.object({
  type: z.enum(NOTICE_TYPES),
  name: short(200),
  notice: ids,
  date: z.nullable(short(10)),
  resolved: z.boolean(),
  from: z.array(source).check(z.maxLength(20)),
  words: z.nullable(short(40)),
});

/** One change as a backup holds it. */
export const watchChangeSchema: z.ZodMiniType<WatchChange> = z.object({
  id: short(700).check(z.minLength(1)),
  entryId: short(64).check(z.minLength(1)),
  kind: z.enum(['notice', 'gone', 'status', 'words', 'published']),
  when: z.enum(['since', 'before', 'unclear']),
  atFirst: z.boolean(),
  foundAt: time,
  by: source,
  saidAt: time,
  event: z.nullable(event),
  article: z.nullable(ids),
  before: status,
  after: status,
  seenAt: z.nullable(time),
  told: z.boolean(),
});

/** What the watch found, with what the reader has seen, for a backup. What can be found again is left out. */
export function rowsForBackup(): Promise<WatchChange[]> {
  return readChanges();
}

/**
 * Takes changes of a backup in. What is here stays; what was seen there counts as seen here. Doing it again changes
 * nothing.
 * @param holders ids of saved papers in the backup, each with the id of the paper that holds it here
 */
export async function restoreRows(rows: readonly WatchChange[], holders: ReadonlyMap<string, string>): Promise<void> {
  const moved = rows.flatMap((row): WatchChange[] => {
    const entryId = holders.get(row.entryId);
    if (entryId === undefined) return [];
    const id = row.id.startsWith(row.entryId) ? entryId + row.id.slice(row.entryId.length) : row.id;
    // No notification tells of it on this machine.
    return [{ ...row, id, entryId, told: true }];
  });
  if (moved.length > 0) await addChanges(moved);
}
