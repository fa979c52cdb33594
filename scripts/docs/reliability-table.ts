import type { InjectedFault } from '@/tests/support/note-fault';

const PARTS = {
  faults: ['<!-- faults: npm run faults -->', '<!-- end of faults -->'],
  load: ['<!-- load: npm run load -->', '<!-- end of load -->'],
  views: ['<!-- views: npm run views -->', '<!-- end of views -->'],
} as const;

/** Docs with a part of them replaced by what a run found. @throws where the document has no such part */
export function withRun(document: string, part: keyof typeof PARTS, found: string): string {
  const [begin, end] = PARTS[part];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no part for ${part}`);
  return `${document.slice(0, from + begin.length)}\n${found.trim()}\n${document.slice(to)}`;
}

/** A row for each fault and place, with how often it was injected and what was lost. */
export function faultTable(faults: readonly InjectedFault[]): string {
  const rows = new Map<string, InjectedFault>();
  for (const each of faults) {
    const key = `${each.fault} | ${each.where}`;
    const before = rows.get(key);
    rows.set(key, before ? { ...each, times: before.times + each.times, lost: before.lost + each.lost } : each);
  }
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.reduce((sum, [, { times }]) => sum + times, 0);
  const lost = sorted.reduce((sum, [, each]) => sum + each.lost, 0);
  return ['| fault | where | injected | lost |', '|---|---|---:|---:|', ...sorted.map(([key, { times, lost: gone }]) => `| ${key} | ${times} | ${gone} |`), `| **all** | | **${all}** | **${lost}** |`].join('\n');
}
