import type { Assertion, SourceName } from '@/lib/model/assertion';

/** Whose word comes first: the journal's own page and deposit, then the registers that follow it. */
const SOURCES: readonly SourceName[] = [
  'page',
  'crossref',
  'biorxiv',
  'pubmed',
  'europepmc',
  'datacite',
  'retraction-watch',
  'openalex',
  'notice-list',
];

/** Registers that record corrections as well as retractions: only their silence means anything. */
const RECORDS_CORRECTIONS: ReadonlySet<SourceName> = new Set(['crossref', 'pubmed', 'europepmc']);

export function sourceRank(source: SourceName): number {
  return SOURCES.indexOf(source);
}

export function recordsCorrections(source: SourceName): boolean {
  return RECORDS_CORRECTIONS.has(source);
}

/** Rank of a claim: structured before title forms, then by source, the publisher's deposit first. */
export function claimRank(assertion: Assertion): number {
  const fromJournal = assertion.via === 'retraction-watch' ? 1 : 0;
  return (assertion.strength === 'title' ? 100 : 0) + sourceRank(assertion.source) * 2 + fromJournal;
}
