import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DIGEST, addToFilter, digestPlace, digestText, emptyIndex, filterError, layoutFor, mayHave, partPlace, type IndexLayout } from '@/lib/library/filter-and-digests';
import { crowdOf, shapeFor } from '@/lib/library/library-shape';
import { prefixOf } from '@/lib/library/library-hash';
import { hashOfKey } from '@/lib/notices/index/key-hash';
import { progressBar } from '../notices/progress-bar';
import { createSorter } from './external-sort';
import { lastOfEach, lineOf } from './gathered';
import { madeUpSummary } from './made-up-summary';
import { writeFiles } from './write-files';

export interface Simulation {
  summaries: number;
  words: number;
  crowd: number;
  /** In characters. */
  held: number;
  dir: string;
  keepFiles: boolean;
}

/** Papers that the library does not have, looked up to count requests in vain. */
const FOREIGN = 100_000;

/** Builds and asks one library. @returns what it cost, line by line */
export async function simulateLibrary({ summaries, words, crowd, held, dir, keepFiles }: Simulation): Promise<string[]> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const memory = watchMemory();
  const started = performance.now();
  const sorter = await createSorter(path.join(dir, 'sort'), held);
  const reading = progressBar('texts');
  for (let at = 0; at < summaries; at += 1) {
    const line = lineOf(madeUpSummary(at, words), at);
    if (line !== null) await sorter.add(line);
    if (at % 10_000 === 0) reading.show(at, summaries);
  }
  const read = performance.now();
  reading.end(`${summaries} in ${seconds(read - started)} s, ${megabytes(sorter.characters)} MB of text`);
  const layout = layoutFor(shapeFor(summaries, crowd), summaries);
  const index = emptyIndex(layout);
  const writing = progressBar('files');
  const written = await writeFiles(lastOfEach(sorter.sorted()), {
    out: keepFiles ? path.join(dir, 'out') : null,
    layout,
    index,
    onPaper: async (hash) => addToFilter(index, layout, hash),
    onProgress: (done) => writing.show(done, summaries),
  });
  const built = performance.now();
  writing.end(`${written.files} in ${seconds(built - read)} s`);
  await rm(path.join(dir, 'sort'), { recursive: true, force: true });
  const { sharingPrefix, passingFilter } = crowdOf({ bits: layout.bits, filterError: filterError(layout, summaries) }, summaries);
  const missed = Array.from({ length: Math.min(summaries, 10_000) }, (_, at) => hashOfKey(madeUpSummary(at, 1).subject.doi ?? '')).filter((hash) => !isAsked(index, layout, hash)).length;
  const inVain = Array.from({ length: FOREIGN }, (_, at) => hashOfKey(`10.9999/foreign.${at}`)).filter((hash) => isAsked(index, layout, hash)).length;
  return [
    `${summaries.toLocaleString('en')} summaries of ${words} words`,
    `  build: ${seconds(read - started)} s reading, ${seconds(built - read)} s sorting and writing; memory at most ${megabytes(memory.end())} MB, of which text at most ${megabytes(held)} MB`,
    `  files: ${written.files}, ${megabytes(written.bytes)} MB; ${Math.round(written.bytes / Math.max(1, written.files) / 1_000)} KB each, the largest ${Math.round(written.largest / 1_000)} KB; ${Math.round(written.summaries / Math.max(1, written.files))} summaries each`,
    `  index: ${megabytes(index.length)} MB, ${(((index.length - digestPlace(layout, 2 ** layout.bits)) * 8) / summaries).toFixed(2)} bits of filter for each paper`,
    `  requests: one for a paper that it has (${missed} of the first ${Math.min(summaries, 10_000).toLocaleString('en')} missed), and ${inVain} in vain for ${FOREIGN.toLocaleString('en')} that it does not have`,
    `  crowd: ${sharingPrefix.toLocaleString('en')} papers share a request, ${passingFilter.toLocaleString('en')} for someone who has the filter`,
  ];
}

function isAsked(index: Uint8Array, layout: IndexLayout, hash: number): boolean {
  const at = partPlace(layout, hash);
  if (!mayHave(layout, index.subarray(at, at + layout.partBytes), hash)) return false;
  const digest = digestPlace(layout, prefixOf(hash, layout.bits));
  return digestText(index.subarray(digest, digest + DIGEST)) !== null;
}

/** The most memory that the process took, looked at every tenth of a second. */
function watchMemory(): { end(): number } {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage().rss));
  const timer = setInterval(look, 100);
  return {
    end() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 2 : 0);
}
