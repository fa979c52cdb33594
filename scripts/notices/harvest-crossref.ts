import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { recordOf, jsonOf } from '@/lib/sources/source/untrusted';
import { crossrefPage, keptItem, type KeptItem } from './crossref-items';
import { RefusedRequest, type PoliteFetch } from './polite-fetch';
import type { Progress } from './progress-bar';

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

const ROWS = 1_000;

export interface CrossrefHarvest {
  api: string;
  /** Where pages and checkpoint are kept. */
  dir: string;
  mailto: string;
  /** Update types to ask for; all of them where empty. */
  types: readonly string[];
  /** Ask for everything, even where a harvest is at hand that could be brought up to date. */
  full: boolean;
  now: number;
  fetch: PoliteFetch;
  progress: Progress;
}

/** What is known of the harvests in a folder. */
interface Checkpoint {
  /** The harvests that were ended, the first of them whole; each is a folder of pages. */
  runs: { name: string; day: string }[];
  /** The one that was not. */
  open: { name: string; day: string; since: string | null; cursor: string; pages: number; query: string } | null;
  query: string;
}

/**
 * Harvests the records of all notices from Crossref: whole, or what was indexed since the last harvest. Each
 * page is on the disk before the next is asked for, so that an interrupted harvest goes on where it was. A
 * cursor that Crossref no longer knows (they last some minutes) begins that harvest again.
 * @returns the day up to which the harvest reaches
 */
export async function harvestCrossref(harvest: CrossrefHarvest): Promise<string> {
  const { dir, progress } = harvest;
  await mkdir(dir, { recursive: true });
  const query = filterOf(harvest.types);
  let state = await readCheckpoint(dir);
  // Another question, or a fresh start: what was harvested before is of no use.
  if (state.query !== query || harvest.full) state = { runs: [], open: state.query === query && state.open?.since === null ? state.open : null, query };
  const day = new Date(harvest.now).toISOString().slice(0, 10);
  if (!state.open) state.open = newRun(state, day, query);
  else progress.show(state.open.pages * ROWS, null);
  await writeCheckpoint(dir, state);
  let total: number | null = null;
  for (let open: Checkpoint['open'] = state.open; open; open = state.open) {
    const text = await pageText(harvest, open);
    if (text === null) {
      await rm(path.join(dir, open.name), { recursive: true, force: true });
      state.open = { ...newRun(state, day, query), name: open.name };
      await writeCheckpoint(dir, state);
      continue;
    }
    const page = crossrefPage(text);
    if (!page) throw new Error('Crossref answered something that is not a page of records');
    total ??= page.total;
    await writePage(path.join(dir, open.name), open.pages, page.items.flatMap((item) => keptItem(item) ?? []));
    open.pages += 1;
    progress.show(Math.min(open.pages * ROWS, total ?? Infinity), total);
    if (page.items.length === 0 || page.nextCursor === null) {
      state.runs.push({ name: open.name, day: open.day });
      state.open = null;
    } else open.cursor = page.nextCursor;
    await writeCheckpoint(dir, state);
  }
  return state.runs.at(-1)?.day ?? day;
}

/** Every record of the harvest, as the latest run gives it. */
export async function harvestedItems(dir: string): Promise<KeptItem[]> {
  const { runs } = await readCheckpoint(dir);
  const items = new Map<string, KeptItem>();
  for (const { name } of runs) {
    const pages = (await readdir(path.join(dir, name))).filter((file) => file.endsWith('.json.gz')).toSorted();
    for (const page of pages) {
      const list = JSON.parse((await unzip(await readFile(path.join(dir, name, page)))).toString('utf8')) as KeptItem[];
      for (const item of list) items.set(item.DOI, item);
    }
  }
  return [...items.values()];
}

function newRun(state: Checkpoint, day: string, query: string): NonNullable<Checkpoint['open']> {
  return { name: `run-${state.runs.length}`, day, since: state.runs.at(-1)?.day ?? null, cursor: '*', pages: 0, query };
}

function filterOf(types: readonly string[]): string {
  return types.length === 0 ? 'is-update:true' : types.map((type) => `update-type:${type}`).join(',');
}

/** @returns `null` where Crossref does not know the cursor any more */
async function pageText(harvest: CrossrefHarvest, open: NonNullable<Checkpoint['open']>): Promise<string | null> {
  const filter = open.since === null ? open.query : `${open.query},from-index-date:${open.since}`;
  const query = new URLSearchParams({ filter, select: 'DOI,title,update-to,updated-by', rows: String(ROWS), cursor: open.cursor });
  if (harvest.mailto !== '') query.set('mailto', harvest.mailto);
  try {
    return await harvest.fetch(`${harvest.api}/works?${query}`);
  } catch (error) {
    const isOldCursor = error instanceof RefusedRequest && (error.status === 400 || error.status === 404) && open.cursor !== '*';
    if (isOldCursor) return null;
    throw error;
  }
}

async function writePage(dir: string, number: number, items: readonly KeptItem[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeWhole(path.join(dir, `${String(number).padStart(6, '0')}.json.gz`), await zip(JSON.stringify(items)));
}

async function readCheckpoint(dir: string): Promise<Checkpoint> {
  const text = await readFile(path.join(dir, 'checkpoint.json'), 'utf8').catch(() => '');
  const state = recordOf(jsonOf(text));
  return state && Array.isArray(state.runs) ? (state as unknown as Checkpoint) : { runs: [], open: null, query: '' };
}

async function writeCheckpoint(dir: string, state: Checkpoint): Promise<void> {
  await writeWhole(path.join(dir, 'checkpoint.json'), JSON.stringify(state, null, 2));
}

/** A file is whole or not there, whenever the process ends. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
