import { parseArgs } from 'node:util';
import { UsageError } from '../inspect/usage-error';
import { RETRACTION_WATCH_URL } from './read-retraction-watch';
import { PUBMED_API, PUBMED_SETS } from './harvest-pubmed';

export const USAGE = `npm run notices:build -- [options]
  --out DIR                 where the files go (.output/notices)
  --work DIR                where harvests are kept between runs (.output/notices-work)
  --previous DIR            an earlier output, for the delta (what lies in --out)
  --mailto ADDRESS          told to Crossref and PubMed, which then answer more often
  --retraction-watch FILE   a CSV file, also .gz, or an https address (Crossref's own copy)
  --no-retraction-watch
  --crossref-dir DIR        recorded answers of Crossref, .json or .json.gz, instead of asking it
  --crossref-types A,B      only these update types (all)
  --full                    ask Crossref for everything again
  --no-crossref
  --pubmed[=SETS]           PubMed's sets as well (${PUBMED_SETS.join(',')})
  --allow-loss              write the list even if much of the earlier one is gone`;

export interface BuildOptions {
  out: string;
  work: string;
  previous: string;
  mailto: string;
  /** A file or an https address; `null` to leave it out. */
  retractionWatch: string | null;
  crossref: { dir: string } | { api: string; types: string[]; full: boolean } | null;
  pubmed: { api: string; sets: string[] } | null;
  allowLoss: boolean;
}

/** @throws UsageError */
export function buildOptions(args: string[]): BuildOptions {
  const { values } = parsed(args);
  const out = values.out ?? '.output/notices';
  const crossref = values['crossref-dir'] === undefined
    ? { api: values['crossref-api'] ?? 'https://api.crossref.org/v1', types: listIn(values['crossref-types']), full: values.full ?? false }
    : { dir: values['crossref-dir'] };
  const options: BuildOptions = {
    out,
    work: values.work ?? '.output/notices-work',
    previous: values.previous ?? out,
    mailto: values.mailto ?? '',
    retractionWatch: values['no-retraction-watch'] ? null : (values['retraction-watch'] ?? RETRACTION_WATCH_URL),
    crossref: values['no-crossref'] ? null : crossref,
    pubmed: values.pubmed === undefined ? null : { api: values['pubmed-api'] ?? PUBMED_API, sets: values.pubmed === '' ? PUBMED_SETS : listIn(values.pubmed) },
    allowLoss: values['allow-loss'] ?? false,
  };
  if (options.retractionWatch === null && options.crossref === null && options.pubmed === null) throw new UsageError('no source is left');
  return options;
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      // A set may be named or not: `--pubmed` alone is all of them.
      args: args.map((arg) => (arg === '--pubmed' ? '--pubmed=' : arg)),
      options: {
        out: text,
        work: text,
        previous: text,
        mailto: text,
        'retraction-watch': text,
        'no-retraction-watch': flag,
        'crossref-dir': text,
        'crossref-api': text,
        'crossref-types': text,
        full: flag,
        'no-crossref': flag,
        pubmed: text,
        'pubmed-api': text,
        'allow-loss': flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'unknown option'}\n\n${USAGE}`);
  }
}

function listIn(text: string | undefined): string[] {
  return (text ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
}
