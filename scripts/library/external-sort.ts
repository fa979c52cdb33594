import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

const BATCH = 1_000;

/** Lines that are put in order on the disk, so that there may be more of them than memory has room for. */
export interface Sorter {
  add(line: string): Promise<void>;
  /** Lines that were added. */
  readonly count: number;
  /** Characters of these. */
  readonly characters: number;
  /** All lines in order (by code units), in batches; then the files are gone. */
  sorted(): AsyncGenerator<string[]>;
}

/**
 * An external merge sort: runs as large as may be held in memory are sorted and written, and then read side by side.
 * @param held most characters that are held at once
 */
export async function createSorter(dir: string, held: number): Promise<Sorter> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const runs: string[] = [];
  let lines: string[] = [];
  let size = 0;
  let count = 0;
  let characters = 0;

  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const file = path.join(dir, `run-${runs.length}`);
    await writeLines(file, lines.toSorted(byCodeUnits));
    runs.push(file);
    lines = [];
    size = 0;
  }

  return {
    async add(line) {
      lines.push(line);
      size += line.length;
      count += 1;
      characters += line.length;
      if (size >= held) await flush();
    },
    get count() {
      return count;
    },
    get characters() {
      return characters;
    },
    async *sorted() {
      await flush();
      yield* merged(runs.map(linesOf));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

interface Head {
  line: string;
  rest: string[];
  at: number;
  source: AsyncGenerator<string[]>;
}

/** Reads sorted sources side by side; a heap has the least line of each. */
async function* merged(sources: AsyncGenerator<string[]>[]): AsyncGenerator<string[]> {
  const heap: Head[] = [];
  for (const source of sources) {
    const head = await nextOf({ line: '', rest: [], at: 0, source });
    if (head) push(heap, head);
  }
  let batch: string[] = [];
  for (let least = heap[0]; least; least = heap[0]) {
    batch.push(least.line);
    const next = least.at < least.rest.length ? taken(least) : await nextOf(least);
    if (next) heap[0] = next;
    else {
      const last = heap.pop();
      if (last && heap.length > 0) heap[0] = last;
    }
    sink(heap);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function taken(head: Head): Head {
  head.line = head.rest[head.at] ?? '';
  head.at += 1;
  return head;
}

async function nextOf(head: Head): Promise<Head | null> {
  for (;;) {
    const { done, value } = await head.source.next();
    if (done) return null;
    head.rest = value;
    head.at = 0;
    if (value.length > 0) return taken(head);
  }
}

function push(heap: Head[], head: Head): void {
  heap.push(head);
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!less(heap, at, above)) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: Head[]): void {
  for (let at = 0; ; ) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && less(heap, below, least)) least = below;
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function less(heap: Head[], a: number, b: number): boolean {
  return (heap[a]?.line ?? '') < (heap[b]?.line ?? '');
}

function swap(heap: Head[], a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (first && second) [heap[a], heap[b]] = [second, first];
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (let at = 0; at < lines.length; at += BATCH) await handle.write(`${lines.slice(at, at + BATCH).join('\n')}\n`);
  } finally {
    await handle.close();
  }
}

/** The lines of a file, in batches. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: 262_144 }) as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}
