import * as z from '@/lib/platform/zod';
import { noteSchema, tagsSchema } from '@/lib/messaging/entry-fields';
import type { ReferenceFields } from '@/lib/model/reference-fields';

const short = (max: number) => z.string().check(z.maxLength(max));

/** A paper of a file, with the limits that the readers of files keep to (lib/bibliography). */
export const referenceFieldsSchema: z.ZodMiniType<ReferenceFields> = z.object({
  ids: z.object({ doi: z.nullable(short(300)), pmid: z.nullable(short(12)), pmcid: z.nullable(short(16)), arxiv: z.nullable(short(40)) }),
  title: z.nullable(short(1_000)),
  authors: z.array(short(300)).check(z.maxLength(100)),
  journal: z.nullable(short(1_000)),
  year: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
  note: noteSchema,
  tags: tagsSchema,
});
