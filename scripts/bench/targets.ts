import type { BenchPage } from './bench-pages';

/** Medians of one page at one speed, by column. */
export interface Measured {
  page: BenchPage;
  /** How many times slower the processor was made. */
  slowdown: number;
  row: Record<string, number>;
}

interface Target {
  says: string;
  /** The figures that must not be over the limit; those without a value were not measured. */
  of(measured: Measured): number | undefined;
  limit: number;
}

/**
 * What the bench measures against. They are figures to be read and no assertions: the machine, and what
 * else it does at the time, are part of each.
 */
const TARGETS: readonly Target[] = [
  { says: 'identifying, first time in a process', limit: 1, of: ({ slowdown, row }) => (slowdown === 1 ? row.find : undefined) },
  { says: 'identifying, again', limit: 1, of: ({ slowdown, row }) => (slowdown === 1 ? row.again : undefined) },
  { says: 'references found and read, typical article', limit: 3, of: ({ slowdown, page, row }) => (slowdown === 1 && page.size === 'typical' ? row.references : undefined) },
  { says: 'references found and read, huge article', limit: 10, of: ({ slowdown, page, row }) => (slowdown === 1 && page.size === 'huge' ? row.references : undefined) },
  { says: 'longest task of ours, slowed or not', limit: 50, of: ({ row }) => Math.max(row.longest ?? 0, row.slice ?? 0) },
  { says: 'layouts forced', limit: 0, of: ({ row }) => row.forced },
  { says: 'layout shift', limit: 0, of: ({ row }) => row.shift },
];

/** One line for each target: whether it was kept on every page, and the worst figure with its page. */
export function judgeTargets(measured: readonly Measured[]): string[] {
  return TARGETS.map(({ says, limit, of }) => {
    const figures = measured.map((each) => ({ figure: of(each), each })).filter(({ figure }) => figure !== undefined);
    const [worst] = figures.toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0));
    if (worst?.figure === undefined) return `not measured  ${says}`;
    const { page, slowdown } = worst.each;
    const where = worst.figure > 0 ? ` (${page.name}${slowdown === 1 ? '' : `, slowed ${slowdown} times`})` : '';
    return `${worst.figure <= limit ? 'kept  ' : 'MISSED'}  ${says}: at most ${limit}, was ${Number(worst.figure.toFixed(3))}${where}`;
  });
}
