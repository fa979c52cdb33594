import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoliteFetch } from '../notices/polite-fetch';
import type { Progress } from '../notices/progress-bar';

const NAME = /href="(pubmed\d{2}n\d{4}\.xml\.gz)"/g;

export interface PubmedFilesHarvest {
  base: string;
  dir: string;
  fetch: PoliteFetch;
  progress: Progress;
  /** Gets the bytes of a file; the real network by default. */
  download?(url: string): Promise<AsyncIterable<Uint8Array>>;
}

/**
 * Harvests PubMed's baseline and its updates, more than a thousand large files, one after the other. A file at hand is
 * not asked for again, so an interrupted harvest goes on at its file; each is checked against the checksum beside it.
 * @returns the files, oldest first, as later ones revise earlier ones
 */
export async function harvestPubmedFiles({ base, dir, fetch, progress, download = downloaded }: PubmedFilesHarvest): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const names: { url: string; name: string }[] = [];
  for (const folder of ['baseline', 'updatefiles']) {
    const page = await fetch(`${base}/${folder}/`);
    for (const name of new Set([...page.matchAll(NAME)].map(([, found = '']) => found))) names.push({ url: `${base}/${folder}/${name}`, name });
  }
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [at, { url, name }] of names.entries()) {
    progress.show(at, names.length);
    const file = path.join(dir, name);
    if (existsSync(file)) continue;
    const [, wanted] = /([0-9a-f]{32})\s*$/i.exec((await fetch(`${url}.md5`)).trim()) ?? [];
    await pipeline(Readable.from(await download(url)), createWriteStream(`${file}.part`));
    if (wanted === undefined || (await md5Of(`${file}.part`)) !== wanted.toLowerCase()) {
      await rm(`${file}.part`, { force: true });
      throw new Error(`${name} came damaged; start again to go on there`);
    }
    await rename(`${file}.part`, file);
  }
  progress.end(`${names.length} files at hand`);
  return names.map(({ name }) => path.join(dir, name));
}

async function downloaded(url: string): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, { redirect: 'error' });
  if (!response.ok || !response.body) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return response.body as unknown as AsyncIterable<Uint8Array>;
}

/** PubMed publishes MD5 sums: they find damage, and prove nothing more. */
async function md5Of(file: string): Promise<string> {
  const hash = createHash('md5');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
