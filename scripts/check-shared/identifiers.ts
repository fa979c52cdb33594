import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parsePmid } from '@/lib/identifiers/pmid';
import { parseShortDoi } from '@/lib/identifiers/short-doi';
import { siteDoi } from '@/lib/identifiers/site-doi';
import { POLICIES, type JudgedCase } from './identifier-policies';
import type { CheckResult } from './pages';

/** Which function serves each task of the collected tests. */
const SERVED_BY: Record<string, (input: string) => string | null> = {
  extract_all: (input) => doisInText(input).join(' '),
  extract_all_strict: (input) => doisInText(input).join(' '),
  extract_first: firstIn,
  normalise: (input) => parseShortDoi(input) ?? parseDoi(input) ?? idsInUrl(input).doi,
  normalise_dirty: firstIn,
  repair: firstIn,
  validate: parseDoi,
  extract_pmids: (input) => idsInText(input)?.pmid ?? '',
  normalise_pmid: parsePmid,
};

/** What registered DOIs, as databases hold them, have besides their normal form. */
const REGISTERED_DIFFERENCES: readonly (readonly [reason: string, written: RegExp])[] = [
  ['percent codes decoded', /%3[ce]/i],
  ['no DOI, or something before it', /^(?!10\.)/],
  ['bioRxiv’s and medRxiv’s version of an address', /^10\.1101\/[\d.]+v\d$/],
  ['a page view or slash behind it', /\/(?:full)?$/],
  ['a fragment behind it', /#/],
];

/**
 * Holds the identifiers' functions against other projects' tests, real addresses and all DOIs of
 * the large lists. A difference fails unless a policy explains it; those are counted.
 * @param sharedDir the folder that holds `data`
 */
export async function checkIdentifiers(sharedDir: string): Promise<CheckResult> {
  const data = join(sharedDir, 'data');
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  await checkCases(join(data, 'doi_cases.jsonl'), result);
  await checkAddresses(join(data, 'url_cases.jsonl'), result);
  await checkRegistered(data, result);
  return result;
}

async function checkCases(file: string, result: CheckResult): Promise<void> {
  const explained = new Map<string, number>();
  for (const { task, input, expected } of await jsonLines<{ task: string; input: string; expected: string | string[] | null }>(file)) {
    const wanted = Array.isArray(expected) ? expected.join(' ') : expected;
    const judged: JudgedCase = { task, input, wanted: wanted?.toLowerCase() ?? null, given: SERVED_BY[task]?.(input) ?? null };
    const policy = POLICIES.find(({ explains }) => explains(judged));
    if (judged.wanted === judged.given) result.passed += 1;
    else if (policy) count(explained, policy.reason);
    else result.failed.push(`${task} ${JSON.stringify(input)}: expected ${judged.wanted}, got ${judged.given}`);
  }
  report(result, 'other projects’ tests', explained);
}

async function checkAddresses(file: string, result: CheckResult): Promise<void> {
  let proved = 0;
  for (const { url, doi, doiInUrl } of await jsonLines<{ url: string; doi: string; doiInUrl: boolean }>(file)) {
    const wanted = parseDoi(doi);
    const given = idsInUrl(url).doi ?? siteDoi(url);
    if (given === wanted) proved += 1;
    if (given === wanted || (given === null && !doiInUrl)) result.passed += 1;
    else result.failed.push(`${url}: expected ${wanted}, got ${given}`);
  }
  result.notes.push(`identifiers: ${proved} addresses prove their DOI, no other is claimed for any`);
}

async function checkRegistered(data: string, result: CheckResult): Promise<void> {
  const different = new Map<string, number>();
  const registered = await registeredDois(data);
  for (const written of registered) {
    const doi = parseDoi(written);
    const reason = doi === written.toLowerCase() ? undefined : REGISTERED_DIFFERENCES.find(([, form]) => form.test(written))?.[0];
    if (doi !== null && (parseDoi(doi) !== doi || doisInText(`(see ${written}).`)[0] !== doi)) {
      result.failed.push(`${written}: ${doi} is not its own normal form, or not found in text`);
    } else if (doi === written.toLowerCase()) result.passed += 1;
    else if (reason) count(different, reason);
    else result.failed.push(`${written}: registered, read as ${doi}`);
  }
  report(result, `${registered.size} registered DOIs`, different);
}

async function registeredDois(data: string): Promise<Set<string>> {
  const rows = async (file: string) => gunzipSync(await readFile(join(data, file))).toString().split('\n').slice(1).map((row) => row.split(','));
  const columns = [
    ...(await rows('retraction_watch_merged.csv.gz')).flatMap(([original, , notice]) => [original, notice]),
    ...(await rows('crossref_updates_2020-06.csv.gz')).flatMap(([original, notice]) => [original, notice]),
    ...(await readFile(join(data, 'real_odd_dois_citationbot.txt'), 'utf8')).split('\n').map((line) => line.trim()),
  ];
  return new Set(columns.filter((doi): doi is string => doi !== undefined && doi !== ''));
}

function firstIn(input: string): string | null {
  return doisInText(input)[0] ?? parseShortDoi(input);
}

function report(result: CheckResult, what: string, explained: ReadonlyMap<string, number>): void {
  for (const [reason, times] of explained) result.notes.push(`identifiers: ${what}: ${times} differ: ${reason}`);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

async function jsonLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as T);
}
