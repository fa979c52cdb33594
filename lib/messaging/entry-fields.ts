/** Shapes of what a saved paper holds; messages, backups and imports share them, with the limits of lib/model/limits.ts. */
import { MAX_ENTRY_ID, MAX_FLAG_NOTE, MAX_NOTE, MAX_TAG, MAX_TAGS, MAX_TIME } from '@/lib/model/limits';
import * as z from '@/lib/platform/zod';

/** An entry's id. Keys of other rows are made of it and a sign that is in no id, so one with control characters is none. */
export const entryIdSchema = z.string().check(z.minLength(1), z.maxLength(MAX_ENTRY_ID), z.regex(/^[ -~\u0080-\uffff]+$/));
export const timeSchema = z.number().check(z.nonnegative(), z.maximum(MAX_TIME));
export const tagsSchema = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_TAG))).check(z.maxLength(MAX_TAGS));
export const noteSchema = z.string().check(z.maxLength(MAX_NOTE));
export const stateSchema = z.enum(['unread', 'reading', 'read']);
export const flagSchema = z.object({ kind: z.enum(['known', 'check-again']), note: z.string().check(z.maxLength(MAX_FLAG_NOTE)), at: timeSchema });

const version = z.optional(z.int().check(z.nonnegative()));

/** New values of some fields of an entry. */
export const entryPatchSchema = z.object({
  tags: z.optional(tagsSchema),
  note: z.optional(noteSchema),
  state: z.optional(stateSchema),
  flag: z.optional(z.nullable(flagSchema)),
});

/** The version of each field that they were based on. */
export const fieldVersionsSchema = z.object({ tags: version, note: version, state: version, flag: version });

/** As many saved papers as one message changes. */
export const MAX_EDITS = 500;

/** An edit of one of many papers: new values, and tags to add or to take away. */
export const entryEditSchema = z.object({
  id: z.string().check(z.maxLength(MAX_ENTRY_ID)),
  patch: entryPatchSchema,
  base: fieldVersionsSchema,
  addTags: z.optional(tagsSchema),
  dropTags: z.optional(tagsSchema),
});
