import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readIndex } from '@/lib/notices/index/index-file';
import { foreignKey, largeKey, largeList } from './large-list';
import { listInChromium, type WorkerFigures } from './list-in-chromium';

const SIZES = [10_000, 60_000, 100_000, 1_000_000];
const FOREIGN = 1_000_000;

/** `npm run bench` about the notice list: its size, its look-ups, its memory, and its answers after the background was stopped. */
export async function benchNoticeList(): Promise<void> {
  console.log(`
The notice list. Bytes an entry of the index (head and tables included) and of the details; milliseconds to open the whole
index with every part checked, and for 1,000 look-ups; megabytes of memory that the open index takes.

   entries    index  details   open  1,000 listed  1,000 foreign  memory`);
  for (const entries of SIZES) {
    const files = largeList(entries);
    const before = await memory();
    const copy = files.index.slice();
    const opening = performance.now();
    const read = readIndex(copy);
    const open = performance.now() - opening;
    if (!read.ok) throw new Error(read.reason);
    const index = read.value;
    const grown = ((await memory()) - before) / 1e6;
    const listed = best(() => {
      for (let at = 0; at < 1_000; at += 1) if (index.mark(largeKey((at * 997) % entries)) === null) throw new Error('a listed key was not found');
    });
    const foreign = best(() => {
      for (let at = 0; at < 1_000; at += 1) index.mark(foreignKey(at));
    });
    const row = [entries.toLocaleString('en').padStart(10), (files.index.length / entries).toFixed(2).padStart(8), (files.details.length / entries).toFixed(1).padStart(8), open.toFixed(1).padStart(6), listed.toFixed(2).padStart(13), foreign.toFixed(2).padStart(14), grown.toFixed(1).padStart(7)];
    console.log(row.join(' '));
    if (entries !== SIZES.at(-1)) continue;
    let wrong = 0;
    for (let at = 0; at < FOREIGN; at += 1) if (index.mark(foreignKey(at)) !== null) wrong += 1;
    console.log(`\n  of ${FOREIGN.toLocaleString('en')} foreign DOIs ${wrong} were found in it by chance`);
    const { stored, rounds } = await listInChromium(files);
    const middle = (figure: (round: WorkerFigures) => number) => rounds.map(figure).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
    const worst = (figure: (round: WorkerFigures) => number) => Math.max(...rounds.map(figure));
    const line = (name: string, figure: (round: WorkerFigures) => number) => console.log(`  ${name.padEnd(66)}${middle(figure).toFixed(1).padStart(7)} ${worst(figure).toFixed(1).padStart(7)}`);
    console.log(`\nIn Chromium, with that list in storage (taken in and checked in ${(stored / 1_000).toFixed(1)} s), the background stopped before each of ${rounds.length} rounds;
milliseconds in the background, median and worst:`);
    line('first answer: database opened, head and one part read', (round) => round.firstAnswer);
    line('a listed paper, confirmed by its details', (round) => round.listedAnswer);
    line('1,000 papers at once, the whole index read for them', (round) => round.manyFirst);
    line('1,000 papers again', (round) => round.manyAgain);
    if (rounds.some(({ isRight }) => !isRight)) throw new Error('a wrong answer');
  }
}

function best(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function memory(): Promise<number> {
  // Buffers are given back some time after their owners are gone.
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
}
