import * as z from '@/lib/platform/zod';
import { laySummarySchema, type WrittenSummary } from './lay-summary-schema';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { Pack } from './pack';

/** Name and number of the file format; docs/pack-format.md describes it. */
export const PACK_FORMAT = 'caveat-summary-pack';
export const PACK_VERSION = 1;

const PACK_ID = /^[a-z0-9][a-z0-9._-]{0,119}$/;
/** Not of white space alone: the licence becomes that of the summaries, which have no empty one. */
const named = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.refine((text) => text.trim() !== '', 'is empty'));
const maybeNamed = z._default(z.nullable(named(300)), null);

/** What a pack says of itself besides its summaries. */
export const packHeadSchema = z.object({
  id: z.string().check(z.refine((id) => PACK_ID.test(id), 'should be 1 to 120 of a-z, 0-9, ".", "_" and "-"')),
  title: named(300),
  author: maybeNamed,
  license: maybeNamed,
  edition: maybeNamed,
});

export type PackHead = z.infer<typeof packHeadSchema>;

/** A pack as its file has it. Fields that are not known are left behind. */
export const writtenPackSchema = z.object({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  ...packHeadSchema.shape,
  summaries: z.array(laySummarySchema),
});

export type WrittenPack = z.infer<typeof writtenPackSchema>;

/** A summary as it is kept: it learns its origin, and has the pack's licence if it names none. */
export function fromWritten({ url, ...summary }: WrittenSummary, head: PackHead, kind: 'pack' | 'starter'): LaySummary {
  return { ...summary, license: summary.license ?? head.license, origin: { kind, name: head.title, url } };
}

/** The pack that a file says. */
export function packFromWritten(
  { format: _format, version: _version, summaries, ...head }: WrittenPack,
  kind: 'pack' | 'starter',
): Pack {
  return {
    ...head,
    summaries: summaries.map((summary) => fromWritten(summary, head, kind)),
  };
}

/** What a file has to say to be read as this pack. */
export function writtenFromPack({ summaries, ...head }: Pack): WrittenPack {
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...head,
    summaries: summaries.map(({ origin, ...summary }) => ({ ...summary, url: origin.url })),
  };
}

/** Index of the first summary whose id another one before it has; `null` if all differ. */
export function repeatedId(summaries: readonly WrittenSummary[]): number | null {
  const seen = new Set<string>();
  for (const [index, { id }] of summaries.entries()) {
    if (seen.has(id)) return index;
    seen.add(id);
  }
  return null;
}
