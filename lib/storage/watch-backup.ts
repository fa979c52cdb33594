import * as z from '@/lib/platform/zod';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { SOURCE_NAMES } from '@/lib/model/sources';
import { STATUS_CODES } from '@/lib/model/status';
import type { WatchChange, WatchedCode } from '@/lib/model/watch';

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

/**
 * A change of a backup as it is kept here, beside what is known of it already. What is here stays; what was seen there
 * counts as seen here.
 * @param holder id of the paper that holds the saved one here; without it nothing is taken in
 * @param find reads what is kept under an id
 * @returns what is to be written; `null` for nothing
 */
export async function restoredChange(row: WatchChange, holder: string | undefined, find: (id: string) => Promise<WatchChange | undefined>): Promise<WatchChange | null> {
  if (holder === undefined) return null;
  const id = row.id.startsWith(row.entryId) ? holder + row.id.slice(row.entryId.length) : row.id;
  const known = await find(id);
  // No notification tells of it on this machine.
  if (known === undefined) return { ...row, id, entryId: holder, told: true };
  return known.seenAt === null && row.seenAt !== null ? { ...known, seenAt: row.seenAt } : null;
}
