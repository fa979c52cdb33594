/**
 * Shapes of stored evidence. They say what the rest of the program may rely on, not what is true:
 * identifiers are not parsed again here, and texts have no limit of their own (the file they come
 * in has one), so that whatever was stored once can always be read back.
 */
import * as z from '@/lib/platform/zod';
import { layTextKindSchema } from '@/lib/messaging/lay-text-kind-schema';
import { timeSchema } from '@/lib/messaging/entry-fields';
import type { Assertion } from '@/lib/model/assertion';
import type { LayText } from '@/lib/model/lay-text';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import type { FailureReason, Outcome } from '@/lib/model/outcome';
import type { RichText } from '@/lib/model/rich-text';
import type { Abstract, RelatedRecord, SourceAnswer } from '@/lib/model/source-answer';
import { SOURCE_NAMES } from '@/lib/model/sources';
import type { Work, WorkIds } from '@/lib/model/work';
import { isRichText } from '@/lib/model/is-rich-text';

const FAILURES: Record<FailureReason, true> = {
  timeout: true,
  offline: true,
  'rate-limited': true,
  'server-error': true,
  refused: true,
  malformed: true,
  cancelled: true,
};

const keysOf = <Key extends string>(table: Record<Key, true>) => Object.keys(table) as Key[];

const text = z.string();
const maybeText = z.nullable(z.string());
const source = z.enum(SOURCE_NAMES);
const richText = z.custom<RichText>(isRichText);

const ids: z.ZodMiniType<WorkIds> = z.object({ doi: maybeText, pmid: maybeText, pmcid: maybeText, arxiv: maybeText, aliases: z.optional(z.array(text)) });

/** What is known of a work, its identifiers read by `idsSchema`. */
export function workSchema(idsSchema: z.ZodMiniType<WorkIds>): z.ZodMiniType<Work> {
  return z.object({
    ids: idsSchema,
    title: z.nullable(richText),
    journal: maybeText,
    published: maybeText,
    revised: z.optional(maybeText),
    authors: z.array(text),
  });
}

const outcome: z.ZodMiniType<Outcome> = z.object({
  source,
  kind: z.enum(['lists-notice', 'lists-none', 'not-held', 'failed']),
  at: timeSchema,
  reason: z.nullable(z.enum(keysOf(FAILURES))),
  retryAt: z.nullable(z.number()),
});

const assertion: z.ZodMiniType<Assertion> = z.object({
  source,
  via: z.nullable(z.enum(['publisher', 'retraction-watch'])),
  type: z.enum(NOTICE_TYPES),
  sourceType: text,
  notice: ids,
  subject: ids,
  inPlace: z.boolean(),
  date: maybeText,
  citation: maybeText,
  note: maybeText,
  recordId: maybeText,
  strength: z.enum(['record', 'title']),
});

const abstract: z.ZodMiniType<Abstract> = z.object({
  parts: z.array(z.object({ label: maybeText, text: richText })),
  source,
  copyright: maybeText,
});

const layText: z.ZodMiniType<LayText> = z.object({
  kind: layTextKindSchema,
  parts: z.array(z.object({ label: maybeText, text: richText })),
  license: maybeText,
});

const related: z.ZodMiniType<RelatedRecord> = z.object({
  relation: z.enum(['comment-in', 'preprint-of', 'published-as', 'has-preprint', 'version-of', 'summary-for-patients']),
  ids,
  citation: maybeText,
  // Evidence in older reading lists was kept without it.
  date: z._default(maybeText, null),
});

/** One source's answer as stored. */
export const sourceAnswerSchema: z.ZodMiniType<SourceAnswer> = z.object({
  source,
  asked: ids,
  outcome,
  work: z.nullable(workSchema(ids)),
  assertions: z.array(assertion),
  abstract: z.nullable(abstract),
  // Likewise.
  noticeText: z._default(z.nullable(z.array(text)), []),
  layTexts: z._default(z.nullable(z.array(layText)), []),
  recordTypes: z.array(text),
  interests: maybeText,
  related: z.array(related),
  commentedBy: z.array(text),
});
