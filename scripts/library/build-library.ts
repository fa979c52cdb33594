import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import type { Politeness } from '../notices/polite-fetch';
import type { Progress } from '../notices/progress-bar';
import type { LibraryOptions } from './build-options';
import { createSorter, type Sorter } from './external-sort';
import { drop, lineOf, newCounts, type Counts } from './gathered';
import { harvestAll } from './harvest-all';
import { libraryKey } from './library-key';
import { pmcLicences } from './pmc-licences';
import { jatsFiles, readJats } from './read-jats';
import { readPubmed, type PubmedReading } from './read-pubmed';
import { writeLibrary } from './write-library';

export interface LibrarySurroundings {
  now: number;
  politeness: Politeness;
  progress(name: string): Progress;
}

/** From the sources to the library: harvests, reads, sorts on the disk, writes. @returns what there is to say about it */
export async function buildLibrary(options: LibraryOptions, around: LibrarySurroundings): Promise<string[]> {
  await mkdir(options.work, { recursive: true });
  const harvested = await harvestAll(options, around);
  const counts = newCounts();
  const sorter = await createSorter(path.join(options.work, 'sort'), options.held);
  const taken = await readAll(options, { ...around, counts, sorter, harvested });
  if (sorter.count === 0) throw new Error(`no text may be taken: ${countLines(counts).join('; ')}`);
  const key = await libraryKey(options.key);
  const progress = around.progress('writing');
  const lines = await writeLibrary(withoutTaken(sorter, taken), { ...options, key, now: around.now, progress });
  progress.end(lines[0] ?? '');
  const keyLine = key.isNew ? [`a new key signs it: keep ${path.basename(options.key)}, readers trust no other`] : [];
  return [...countLines(counts), ...lines, ...keyLine];
}

interface ReadWork extends LibrarySurroundings {
  counts: Counts;
  sorter: Sorter;
  harvested: { jatsDirs: string[]; pubmed: string[] };
}

/** Reads PubMed's files first: of two texts with one id the later counts, and an article names its licence itself. @returns ids that were taken back */
async function readAll(options: LibraryOptions, { counts, sorter, harvested, progress }: ReadWork): Promise<Set<string>> {
  let sequence = 0;
  const keep = async (summary: WrittenSummary): Promise<void> => {
    const line = lineOf(summary, sequence);
    sequence += 1;
    if (line === null) {
      drop(counts, 'not readable');
      return;
    }
    counts.kept += 1;
    await sorter.add(line);
  };
  const licences = options.pmcLicences === null ? () => null : await pmcLicences(options.pmcLicences);
  const reading: PubmedReading = { counts, licences, nonCommercial: options.nonCommercial, given: new Map(), taken: new Set() };
  const pubmed = [...harvested.pubmed, ...options.pubmed];
  if (pubmed.length > 0) {
    const bar = progress('PubMed');
    for (const [at, file] of pubmed.entries()) {
      bar.show(at, pubmed.length);
      for await (const summary of readPubmed(file, reading)) await keep(summary);
    }
    bar.end(`${pubmed.length} files`);
  }
  for (const dir of [...harvested.jatsDirs, ...options.jatsDirs]) {
    const files = await jatsFiles(dir);
    const bar = progress('JATS');
    for (const [at, file] of files.entries()) {
      bar.show(at, files.length);
      for (const summary of await readJats(file, counts, options.nonCommercial)) await keep(summary);
    }
    bar.end(`${files.length} files`);
  }
  return reading.taken;
}

function withoutTaken(sorter: Sorter, taken: ReadonlySet<string>): Sorter {
  if (taken.size === 0) return sorter;
  const gone = new Set([...taken].map((id) => `\t${encodeURIComponent(id)}\t`));
  async function* sorted(): AsyncGenerator<string[]> {
    for await (const batch of sorter.sorted()) yield batch.filter((line) => !gone.has(line.slice(13, line.indexOf('\t', 14) + 1)));
  }
  return { add: sorter.add, count: sorter.count, characters: sorter.characters, sorted };
}

/** "read 40 records, took 12 texts" and each reason with its count, the commonest first. */
function countLines({ read, kept, dropped }: Counts): string[] {
  const reasons = [...dropped].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a);
  return [`read ${read} records, took ${kept} texts`, ...reasons.map(([reason, count]) => `left out ${count}: ${reason}`)];
}
