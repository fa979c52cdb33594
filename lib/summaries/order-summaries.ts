import type { LaySummary, SummaryBasis } from '@/lib/model/lay-summary';
import type { LayTextKind } from '@/lib/model/lay-text';

/** Place of each basis among texts of third parties. */
const BASIS_RANK: Record<SummaryBasis, number> = {
  'full-text': 2,
  abstract: 3,
  unstated: 4,
  'notice-only': 6,
};

const FOR_THE_FIELD: ReadonlySet<LayTextKind> = new Set(['significance', 'key-points', 'what-this-adds', 'highlights']);

/**
 * The order in which summaries of one work are offered, best first: the reader's own
 * notes; text by the authors or editors, what is called Highlights and the like behind the rest; clipped pages and packs by basis; a service's machine
 * sentence; and last what was written from a notice alone, whoever is said to have written it.
 * Among equals: texts in the language of the interface before those in another, people before machines, the reader's imports before the starter pack, the later
 * before the earlier, then by id, so that the order never depends on that of storage.
 */
export function orderSummaries(summaries: readonly LaySummary[]): LaySummary[] {
  return summaries.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(isForeign(a)) - Number(isForeign(b)) ||
      labelRank(a) - labelRank(b) ||
      BASIS_RANK[a.basis] - BASIS_RANK[b.basis] ||
      Number(a.author.kind === 'machine') - Number(b.author.kind === 'machine') ||
      Number(a.origin.kind === 'starter') - Number(b.origin.kind === 'starter') ||
      compare(b.written ?? '', a.written ?? '') ||
      compare(a.id, b.id),
  );
}

function rank({ origin, author, basis, role }: LaySummary): number {
  if (basis === 'notice-only' || role === 'notice') return BASIS_RANK['notice-only'];
  if (origin.kind === 'own') return 0;
  if (author.kind === 'authors' || author.kind === 'editors') return 1;
  if (origin.kind === 'source' && author.kind === 'machine') return 5;
  return BASIS_RANK[basis];
}

/** Among what was published with the paper, texts for everybody before those for readers in the field. */
function labelRank({ origin: { label } }: LaySummary): number {
  return label !== undefined && FOR_THE_FIELD.has(label) ? 1 : 0;
}

/** Caveat speaks English, and so do the abstracts that would stand in a summary's place. */
function isForeign({ language }: LaySummary): boolean {
  return !/^en(?:-|$)/i.test(language);
}

/** By code units: the same everywhere, whatever the reader's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
