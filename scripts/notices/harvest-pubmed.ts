import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Assertion } from '@/lib/model/assertion';
import { readPubmedXml } from '@/lib/sources/pubmed/pubmed-xml';
import { jsonOf, listOf, recordOf } from '@/lib/sources/source/untrusted';
import { writeWhole } from './harvest-crossref';
import type { PoliteFetch } from './polite-fetch';
import type { Progress } from './progress-bar';

export const PUBMED_API = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils';

/** PubMed's own names for the papers that a retraction, a concern or an erratum links to. */
export const PUBMED_SETS = ['hasretractionin', 'hasexpressionofconcernin', 'haserratumin'];

const FIRST_YEAR = 1945;
/** E-utilities give the first ten thousand of an answer and no more. */
const MOST = 9_999;
const BATCH = 200;
/** A year that was fetched so lately is not fetched again: the harvest was interrupted. */
const FRESH = 20 * 3_600_000;

export interface PubmedHarvest {
  api: string;
  dir: string;
  mailto: string;
  sets: readonly string[];
  now: number;
  fetch: PoliteFetch;
  progress: Progress;
}

/** Harvests the sets year by year; each year is on the disk before the next is asked for. */
export async function harvestPubmed(harvest: PubmedHarvest, onAssertion: (assertion: Assertion) => void): Promise<number> {
  await mkdir(harvest.dir, { recursive: true });
  const lastYear = new Date(harvest.now).getUTCFullYear();
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const steps = harvest.sets.flatMap((set) => years.map((year) => ({ set, year })));
  let count = 0;
  for (const [at, { set, year }] of steps.entries()) {
    for (const assertion of await yearOf(harvest, set, year)) {
      count += 1;
      onAssertion(assertion);
    }
    harvest.progress.show(at + 1, steps.length);
  }
  return count;
}

async function yearOf(harvest: PubmedHarvest, set: string, year: number): Promise<Assertion[]> {
  const file = path.join(harvest.dir, `${set}-${year}.json`);
  const age = await stat(file).then(({ mtimeMs }) => harvest.now - mtimeMs).catch(() => Infinity);
  if (age < FRESH) return JSON.parse(await readFile(file, 'utf8')) as Assertion[];
  const ids = await idsBetween(harvest, set, `${year}/01/01`, `${year}/12/31`);
  const all = ids ?? (await idsByMonth(harvest, set, year));
  const assertions: Assertion[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const text = await harvest.fetch(address(harvest, 'efetch', { id: all.slice(from, from + BATCH).join(','), retmode: 'xml' }));
    const records = readPubmedXml(text);
    if (!records) throw new Error('PubMed answered something that is no set of records');
    for (const record of records) assertions.push(...record.assertions.filter(({ strength }) => strength === 'record'));
  }
  await writeWhole(file, JSON.stringify(assertions));
  return assertions;
}

async function idsByMonth(harvest: PubmedHarvest, set: string, year: number): Promise<string[]> {
  const all: string[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const two = String(month).padStart(2, '0');
    const ids = await idsBetween(harvest, set, `${year}/${two}/01`, `${year}/${two}/31`);
    if (!ids) throw new Error(`more than ${MOST} records of ${set} in one month`);
    all.push(...ids);
  }
  return all;
}

/** @returns `null` where there are more than can be listed */
async function idsBetween(harvest: PubmedHarvest, set: string, mindate: string, maxdate: string): Promise<string[] | null> {
  const text = await harvest.fetch(address(harvest, 'esearch', { term: set, retmode: 'json', retmax: String(MOST), datetype: 'pdat', mindate, maxdate }));
  const result = recordOf(recordOf(jsonOf(text))?.esearchresult);
  const ids = listOf(result?.idlist, MOST + 1);
  if (!result || !ids || typeof result.count !== 'string') throw new Error('PubMed answered something that is no list');
  return Number(result.count) > MOST ? null : ids.filter((id) => typeof id === 'string');
}

function address({ api, mailto }: PubmedHarvest, tool: string, facts: Record<string, string>): string {
  const query = new URLSearchParams({ db: 'pubmed', tool: 'caveat', ...facts });
  if (mailto !== '') query.set('email', mailto);
  return `${api}/${tool}.fcgi?${query}`;
}
