import * as z from '@/lib/platform/zod';
import { entryIdSchema, flagSchema, noteSchema, stateSchema, tagsSchema, timeSchema } from '@/lib/messaging/entry-fields';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { sourceAnswerSchema, workSchema } from './evidence-schema';
import { knownWorkIdsSchema } from './import/work-ids-schema';

const stamp = z.optional(z.object({ version: z.int().check(z.nonnegative()), at: timeSchema }));

/** A saved paper as a backup or a snapshot has it. */
export const entrySchema: z.ZodMiniType<ReadingListEntry> = z.object({
  id: entryIdSchema,
  // Saved papers are found by these identifiers, and a file edited by hand may spell them out.
  work: workSchema(knownWorkIdsSchema),
  tags: tagsSchema,
  note: noteSchema,
  state: stateSchema,
  flag: z.nullable(flagSchema),
  savedAt: timeSchema,
  changedAt: timeSchema,
  stamps: z.optional(z.object({ tags: stamp, note: stamp, state: stamp, flag: stamp })),
  checkedAt: z.nullable(timeSchema),
  evidence: z.array(sourceAnswerSchema),
});
