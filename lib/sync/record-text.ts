import { isRichText } from '@/lib/model/is-rich-text';
import type { EditableField } from '@/lib/model/reading-list-entry';
import type { VersionVector, SyncedField, SyncedRecord } from '@/lib/model/synced-record';
import { entryIdSchema, flagSchema, noteSchema, stateSchema, tagsSchema, timeSchema } from '@/lib/messaging/entry-fields';
import type { RichText } from '@/lib/model/rich-text';
import { normalIds } from '@/lib/identifiers/normal-ids';
import * as z from '@/lib/platform/zod';
import { inOrder } from './join-records';

/** The letter that stands for a field. */
const LETTERS = { state: 's', tags: 't', note: 'n', flag: 'f' } as const satisfies Record<EditableField, string>;
const FIELDS = Object.keys(LETTERS) as EditableField[];

const MAX_MACHINES = 100;
/** The name of a machine, by which records and clocks are looked up: not one that every object has (`toString`). */
const name = z.string().check(z.minLength(1), z.maxLength(16), z.refine((each) => !(each in {})));
/** More changes of one paper than anybody makes; it leaves room to count on. */
const counter = z.int().check(z.positive(), z.maximum(1_000_000_000));
const clockSchema = z.record(name, counter).check(z.refine((clock) => Object.keys(clock).length <= MAX_MACHINES));
const fieldSchema = (value: z.ZodMiniType) => z.optional(z.tuple([clockSchema, z.array(z.tuple([name, counter, timeSchema, value])).check(z.minLength(1), z.maxLength(MAX_MACHINES))]));
const maybeText = z.nullable(z.string().check(z.maxLength(300)));

const recordSchema = z.tuple([
  entryIdSchema,
  timeSchema,
  z.tuple([maybeText, maybeText, maybeText, maybeText, z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20))]),
  z.union([z.null(), z.string(), z.custom<RichText>(isRichText)]),
  z.object({ s: fieldSchema(stateSchema), t: fieldSchema(tagsSchema), n: fieldSchema(noteSchema), f: fieldSchema(z.nullable(flagSchema)) }),
  clockSchema,
  timeSchema,
]);

/** A record as one line of JSON, as short as it gets. */
export function recordText({ id, savedAt, ids, title, fields, gone, goneAt }: SyncedRecord): string {
  const short: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const { seen, values } = fields[field] ?? {};
    if (seen && values) short[LETTERS[field]] = [seen, values.map(({ by, number, at, value }) => [by, number, at, value])];
  }
  const [first] = title ?? [];
  const plain = title?.length === 1 && typeof first === 'string' ? first : title;
  return JSON.stringify([id, savedAt, [ids.doi, ids.pmid, ids.pmcid, ids.arxiv, ids.aliases ?? []], plain, short, gone, goneAt]);
}

/** The record of a line; `null` for a line that is none. A value that its field's clock does not know makes it none. */
export function readRecord(line: string): SyncedRecord | null {
  const read = recordSchema.safeParse(parsed(line));
  if (!read.success) return null;
  const [id, savedAt, [doi, pmid, pmcid, arxiv, aliases], title, short, gone, goneAt] = read.data;
  const fields: Record<string, SyncedField> = {};
  for (const field of FIELDS) {
    const found = short[LETTERS[field]];
    if (!found) continue;
    const [seen, values] = found as [VersionVector, [string, number, number, unknown][]];
    if (values.some(([by, number]) => (seen[by] ?? 0) < number)) return null;
    fields[field] = { seen, values: values.map(([by, number, at, value]) => ({ by, number, at, value })).toSorted(inOrder) };
  }
  const ids = normalIds({ doi, pmid, pmcid, arxiv, ...(aliases.length > 0 && { aliases }) });
  return { id, savedAt, ids, title: typeof title === 'string' ? [title] : title, fields: fields as SyncedRecord['fields'], gone, goneAt };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
