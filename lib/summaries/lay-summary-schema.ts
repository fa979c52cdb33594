import * as z from 'zod/mini';
import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { LaySummary, SummaryPoint } from '@/lib/model/lay-summary';
import type { PartialDate, WorkIds } from '@/lib/model/work';
import { dateSpan } from './date-span';

/** A text with something in it, cut off against abuse and not against eloquence. */
const words = (max: number) =>
  z.string().check(z.maxLength(max), z.refine((text) => text.trim() !== '', 'is empty'));

/** A field that may be left out, which says the same as `null`. */
const maybe = <Value>(schema: z.ZodMiniType<Value>) => z._default(z.nullable(schema), null);
const list = <Value>(schema: z.ZodMiniType<Value>) => z._default(z.array(schema).check(z.maxLength(200)), []);

/** A text that one of the parsers of lib/identifiers brings into normal form. */
function identifier(parse: (text: string) => string | null, name: string): z.ZodMiniType<string> {
  return z.pipe(
    z.string().check(z.maxLength(300)),
    z.transform((text, context) => {
      const parsed = parse(text);
      if (parsed !== null) return parsed;
      context.issues.push({ code: 'custom', message: `is not ${name}`, input: text });
      return z.NEVER;
    }),
  );
}

const doi = identifier(parseDoi, 'a DOI');

/** Identifiers in any form their owners write them; normal form comes out. At least one must be there. */
export const subjectSchema: z.ZodMiniType<WorkIds> = z
  .object({
    doi: maybe(doi),
    pmid: maybe(identifier(parsePmid, 'a PMID')),
    pmcid: maybe(identifier(parsePmcid, 'a PMCID')),
    arxiv: maybe(identifier(parseArxivId, 'an arXiv identifier')),
  })
  .check(z.refine((ids) => Object.values(ids).some((id) => id !== null), 'names no doi, pmid, pmcid or arxiv'));

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
    noticeDoi: maybe(doi),
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
    z.refine((summary) => summary.noticeDoi === null || summary.role === 'notice', {
      path: ['noticeDoi'],
      message: 'belongs to summaries with role "notice" only',
    }),
  );

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
