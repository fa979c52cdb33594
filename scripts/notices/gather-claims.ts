import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Assertion } from '@/lib/model/assertion';
import type { ListSource } from '@/lib/model/known-notice';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { knownNoticeOf } from '@/lib/notices/index/list-assertion';
import type { BuildOptions } from './build-options';
import { crossrefClaims } from './crossref-claims';
import { crossrefPage, keptItem, type KeptItem } from './crossref-items';
import { harvestCrossref, harvestedItems } from './harvest-crossref';
import { harvestPubmed } from './harvest-pubmed';
import { politeFetch, type Politeness } from './polite-fetch';
import type { Progress } from './progress-bar';
import { downloadRetractionWatch, readRetractionWatch } from './read-retraction-watch';

export interface Surroundings {
  now: number;
  politeness: Politeness;
  progress(name: string): Progress;
}

/** Everything that the sources claim, and how it came about, in lines to be printed. */
export interface Gathered {
  claims: ClaimStore;
  sources: Record<ListSource, number | null>;
  lines: string[];
}

/** Asks or reads the chosen sources, one after the other. What is dropped is counted by its reason. */
export async function gatherClaims(options: BuildOptions, around: Surroundings): Promise<Gathered> {
  const claims = new ClaimStore();
  const sources: Gathered['sources'] = { crossref: null, 'retraction-watch': null, pubmed: null, starter: null };
  const lines: string[] = [];
  const rowsKnown = new Set<string>();

  if (options.retractionWatch !== null) {
    const file = await retractionWatchFile(options.retractionWatch, options.work, around);
    const progress = around.progress('Retraction Watch');
    const tally = new Tally(claims);
    const counts = await readRetractionWatch(
      file,
      (assertion) => {
        if (assertion.recordId !== null) rowsKnown.add(assertion.recordId);
        tally.add(assertion);
      },
      progress,
    );
    progress.end(`${counts.rows} rows`);
    // A file at hand is of the day on which it was put there; one that was fetched is of today.
    sources['retraction-watch'] = isAddress(options.retractionWatch) ? around.now : Math.min(around.now, (await stat(file)).mtimeMs);
    lines.push(
      `Retraction Watch (${options.retractionWatch}): ${counts.rows} rows, ${counts.taken} read, ${tally.added} claims`,
      `  dropped: ${counts.blank} blank rows, ${counts.noNature} without a nature, ${counts.noIdentifier} without DOI and PMID, ${tally.repeated} repeated, ${tally.unlisted} not for the list`,
    );
  }

  if (options.crossref !== null) {
    const { items, day, from } = await crossrefItems(options, around);
    sources.crossref = day;
    const tally = new Tally(claims);
    let unreadable = 0;
    let stale = 0;
    for (const claimed of crossrefClaims(items)) {
      if (claimed.unreadable) unreadable += 1;
      for (const assertion of claimed.assertions) {
        // Crossref appends where Retraction Watch changes its mind; the row itself is what holds now.
        if (assertion.via === 'retraction-watch' && assertion.recordId !== null && rowsKnown.has(assertion.recordId)) stale += 1;
        else tally.add(assertion);
      }
    }
    lines.push(
      `Crossref (${from}): ${items.length} records, ${tally.added} claims`,
      `  dropped: ${unreadable} records of which an update could not be read, ${stale} copies of Retraction Watch's rows, ${tally.repeated} repeated, ${tally.unlisted} not for the list`,
    );
  }

  if (options.pubmed !== null) {
    const progress = around.progress('PubMed');
    const tally = new Tally(claims);
    const { api, sets } = options.pubmed;
    const fetch = politeFetch(around.politeness);
    const harvest = { api, sets, dir: path.join(options.work, 'pubmed'), mailto: options.mailto, now: around.now, fetch, progress };
    const count = await harvestPubmed(harvest, (assertion) => tally.add(assertion));
    progress.end(`${count} links`);
    sources.pubmed = around.now;
    lines.push(`PubMed (${sets.join(', ')}): ${count} links, ${tally.added} claims`, `  dropped: ${tally.repeated} repeated, ${tally.unlisted} not for the list`);
  }
  return { claims, sources, lines };
}

/** Counts what becomes of claims. */
class Tally {
  added = 0;
  repeated = 0;
  unlisted = 0;
  readonly #claims: ClaimStore;

  constructor(claims: ClaimStore) {
    this.#claims = claims;
  }

  add(assertion: Assertion): void {
    const known = knownNoticeOf(assertion);
    if (!known) this.unlisted += 1;
    else if (this.#claims.add(known)) this.added += 1;
    else this.repeated += 1;
  }
}

function isAddress(where: string): boolean {
  return /^https?:/.test(where);
}

async function retractionWatchFile(where: string, work: string, around: Surroundings): Promise<string> {
  if (!isAddress(where)) return where;
  const progress = around.progress('Retraction Watch, download');
  const file = await downloadRetractionWatch(where, work, progress, around.politeness.attempts, around.politeness.backoff);
  progress.end('done');
  return file;
}

async function crossrefItems(options: BuildOptions, around: Surroundings): Promise<{ items: KeptItem[]; day: number; from: string }> {
  const { crossref } = options;
  if (crossref === null) return { items: [], day: around.now, from: '' };
  if ('dir' in crossref) {
    const { items, newest } = await recordedItems(crossref.dir);
    return { items, day: Math.min(around.now, newest), from: crossref.dir };
  }
  const progress = around.progress('Crossref');
  const dir = path.join(options.work, 'crossref');
  const fetch = politeFetch(around.politeness);
  const day = await harvestCrossref({ ...crossref, dir, mailto: options.mailto, now: around.now, fetch, progress });
  progress.end(`up to ${day}`);
  return { items: await harvestedItems(dir), day: Date.parse(`${day}T00:00:00Z`), from: crossref.api };
}

/** Pages or single records that were recorded earlier; a later file overrules an earlier one. */
async function recordedItems(dir: string): Promise<{ items: KeptItem[]; newest: number }> {
  const items = new Map<string, KeptItem>();
  let newest = 0;
  const files = (await readdir(dir, { recursive: true })).filter((file) => /\.json(?:\.gz)?$/.test(file)).toSorted();
  for (const file of files) {
    newest = Math.max(newest, (await stat(path.join(dir, file))).mtimeMs);
    const bytes = await readFile(path.join(dir, file));
    const page = crossrefPage((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    if (!page) throw new Error(`${file} is no answer of Crossref's`);
    for (const item of page.items.flatMap((each) => keptItem(each) ?? [])) items.set(item.DOI, item);
  }
  return { items: [...items.values()], newest };
}
