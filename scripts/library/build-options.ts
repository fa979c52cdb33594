import { parseArgs } from 'node:util';
import { UsageError } from '../inspect/usage-error';

/** Open journals whose articles carry author summaries, digests or plain-language summaries. */
export const EUROPEPMC_QUERY = 'OPEN_ACCESS:y AND (JOURNAL:"eLife" OR PUBLISHER:"Public Library of Science" OR "plain language summary")';
export const PUBMED_FILES = 'https://ftp.ncbi.nlm.nih.gov/pubmed';

export const USAGE = `npm run library:build -- --title TITLE [options]
  --title TITLE             what the library is called
  --id ID                   its id (made of the title)
  --publisher NAME          who publishes it
  --out DIR                 where the library goes (.output/library)
  --work DIR                where harvests are kept between runs (.output/library-work)
  --key FILE                what signs it; made where it is not there (DIR of --work/library-key.pem)
  --jats-dir DIR            JATS articles, .xml or .nxml, also .gz; may be given several times
  --pubmed FILE...          PubMed's baseline and update files or efetch answers, also .gz, oldest first
  --pmc-licences FILE       PubMed Central's oa_file_list.csv: licences of the articles by PMID
  --europepmc[=QUERY]       harvest open articles from Europe PMC
  --pubmed-files            harvest PubMed's baseline and updates
  --oai URL                 harvest JATS from an OJS journal (OAI-PMH); may be given several times
  --non-commercial          take texts under NC licences too; the library may then serve no commercial end
  --crowd N                 least papers among which each request hides (1000)
  --memory MB               most text held at once while sorting (64)
  --allow-loss              write the library even if much of the earlier one is gone`;

export interface LibraryOptions {
  head: { id: string; title: string; publisher: string | null; license: string | null };
  out: string;
  work: string;
  key: string;
  jatsDirs: string[];
  pubmed: string[];
  pmcLicences: string | null;
  /** What is asked over the network; `null` for nothing. */
  europepmc: string | null;
  pubmedFiles: boolean;
  oai: string[];
  nonCommercial: boolean;
  crowd: number;
  /** In characters. */
  held: number;
  allowLoss: boolean;
}

/** @throws UsageError */
export function libraryOptions(args: string[]): LibraryOptions {
  const { values, positionals } = parsed(args);
  const title = values.title?.trim() ?? '';
  if (title === '') throw new UsageError(`--title is missing\n\n${USAGE}`);
  const id = values.id ?? (title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 120) || 'library');
  if (!/^[a-z0-9][a-z0-9._-]{0,119}$/.test(id)) throw new UsageError('--id should be 1 to 120 of a-z, 0-9, ".", "_" and "-"');
  // The files may be named one after the other behind --pubmed, as a shell writes them out.
  const pubmed = [...(values.pubmed ?? []), ...positionals];
  if (positionals.length > 0 && values.pubmed === undefined) throw new UsageError(`what is ${positionals[0]}?\n\n${USAGE}`);
  const work = values.work ?? '.output/library-work';
  const options: LibraryOptions = {
    head: { id, title, publisher: values.publisher ?? null, license: null },
    out: values.out ?? '.output/library',
    work,
    key: values.key ?? `${work}/library-key.pem`,
    jatsDirs: values['jats-dir'] ?? [],
    pubmed,
    pmcLicences: values['pmc-licences'] ?? null,
    europepmc: values.europepmc === undefined ? null : values.europepmc || EUROPEPMC_QUERY,
    pubmedFiles: values['pubmed-files'] ?? false,
    oai: values.oai ?? [],
    nonCommercial: values['non-commercial'] ?? false,
    crowd: numberIn('--crowd', values.crowd, 1_000),
    held: numberIn('--memory', values.memory, 64) * 1_000_000,
    allowLoss: values['allow-loss'] ?? false,
  };
  const hasInput = options.jatsDirs.length + pubmed.length + options.oai.length > 0 || options.europepmc !== null || options.pubmedFiles;
  if (!hasInput) throw new UsageError(`no source is named\n\n${USAGE}`);
  return options;
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: args.map((arg) => (arg === '--europepmc' ? '--europepmc=' : arg)),
      allowPositionals: true,
      options: {
        title: text,
        id: text,
        publisher: text,
        out: text,
        work: text,
        key: text,
        'jats-dir': many,
        pubmed: many,
        'pmc-licences': text,
        europepmc: text,
        'pubmed-files': flag,
        oai: many,
        'non-commercial': flag,
        crowd: text,
        memory: text,
        'allow-loss': flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'unknown option'}\n\n${USAGE}`);
  }
}

function numberIn(name: string, text: string | undefined, fallback: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${name} should be a whole number of at least 1`);
  return value;
}
