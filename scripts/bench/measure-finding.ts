import { findWork } from '@/lib/page/find-work';

export interface Timing {
  /** The first run in a fresh page, in milliseconds: what a reader's page pays. */
  first: number;
  /** Median of the runs after it. */
  median: number;
  /** Median of one pattern over `document.documentElement.outerHTML`. */
  wholeMarkup: number;
}

const time = (task: () => unknown): number => {
  const start = performance.now();
  task();
  return performance.now() - start;
};

const medianOf = (task: () => unknown, runs: number): number =>
  Array.from({ length: runs }, () => time(task)).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;

/** Times the finder in the page it is run in. */
export function measureFinding(): Timing {
  const find = () => findWork(document, location);
  return {
    first: time(find),
    median: medianOf(find, 50),
    wholeMarkup: medianOf(() => document.documentElement.outerHTML.match(/\b10\.\d{4,9}\/[^\s"'<>]+/g), 10),
  };
}
