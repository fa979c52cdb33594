import * as z from '@/lib/platform/zod';
import type { LaySummary, SummaryPoint } from '@/lib/model/lay-summary';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import type { PartialDate, WorkIds } from '@/lib/model/work';
import { doiSchema, workIdsSchema } from '@/lib/storage/import/work-ids-schema';
import { dateSpan } from './date-span';

/** A text with something in it, cut off against abuse and not against eloquence. */
const words = (max: number) =>
  z.string().check(z.maxLength(max), z.refine((text) => text.trim() !== '', 'is empty'));

/** A field that may be left out, which says the same as `null`. */
const maybe = <Value>(schema: z.ZodMiniType<Value>) => z._default(z.nullable(schema), null);
const list = <Value>(schema: z.ZodMiniType<Value>) => z._default(z.array(schema).check(z.maxLength(200)), []);

/** The work a summary is about: named by at least one identifier, or nobody could find the summary. */
export const subjectSchema: z.ZodMiniType<WorkIds> = workIdsSchema.check(
  z.refine((ids) => Object.values(ids).some((id) => id !== null), 'names no doi, pmid, pmcid or arxiv'),
);

const partialDate: z.ZodMiniType<PartialDate> = z
  .string()
  .check(z.refine((date) => dateSpan(date) !== null, 'should be a date such as "2024", "2024-03" or "2024-03-14"'));

const point: z.ZodMiniType<SummaryPoint> = z.object({ text: words(5_000), evidence: maybe(words(5_000)) });

/** A lay summary as a pack writes it down. Where it came from is added by whoever reads the pack. */
export type WrittenSummary = Omit<LaySummary, 'origin'> & { url: string | null };

/**
 * The fields of lib/model/lay-summary.ts; docs/pack-format.md explains them to authors. Fields that
 * are not known are left behind, so that later versions can add some.
 */
export const laySummarySchema: z.ZodMiniType<WrittenSummary> = z
  .object({
    id: words(200),
    role: z.enum(['article', 'notice']),
    subject: subjectSchema,
    noticeDoi: maybe(doiSchema),
    noticeType: maybe(z.enum(NOTICE_TYPES)),
    language: words(35),
    title: words(1_000),
    standfirst: maybe(words(5_000)),
    summary: list(words(20_000)),
    detail: list(words(20_000)),
    findings: list(point),
    studiedIn: maybe(words(200)),
    methodology: list(words(20_000)),
    limitations: list(point),
    basis: z.enum(['full-text', 'abstract', 'notice-only', 'unstated']),
    author: z.object({
      kind: z.enum(['human', 'machine', 'authors', 'editors', 'unstated']),
      name: maybe(words(500)),
    }),
    written: maybe(partialDate),
    evidenceUpTo: maybe(partialDate),
    license: maybe(words(200)),
    /** Where the text can be read, for the label of its origin. */
    url: maybe(words(2_000).check(z.refine(isWebAddress, 'should be an http or https address'))),
  })
  .check(
    z.refine((summary) => summary.noticeType === null || summary.role === 'notice', {
      path: ['noticeType'],
      message: 'belongs to summaries with role "notice" only',
    }),
    z.refine((summary) => summary.noticeDoi === null || summary.role === 'notice', {
      path: ['noticeDoi'],
      message: 'belongs to summaries with role "notice" only',
    }),
  );

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
