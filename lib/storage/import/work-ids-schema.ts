import * as z from '@/lib/platform/zod';
import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { Doi, WorkIds } from '@/lib/model/work';

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

const maybe = (schema: z.ZodMiniType<string>) => z._default(z.nullable(schema), null);

/** A DOI in any form it is written in; normal form comes out. */
export const doiSchema: z.ZodMiniType<Doi> = identifier(parseDoi, 'a DOI');

const identifiers = {
  doi: maybe(doiSchema),
  pmid: maybe(identifier(parsePmid, 'a PMID')),
  pmcid: maybe(identifier(parsePmcid, 'a PMCID')),
  arxiv: maybe(identifier(parseArxivId, 'an arXiv identifier')),
};

/** Identifiers of a work in any form; one that is left out is `null`. All may be. */
export const workIdsSchema: z.ZodMiniType<WorkIds> = z.object(identifiers);

/** The same with the aliases that records told: in a backup, which Caveat wrote, and in no pack. */
export const knownWorkIdsSchema: z.ZodMiniType<WorkIds> = z.object({ ...identifiers, aliases: z.optional(z.array(doiSchema).check(z.maxLength(20))) });
