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

/** Services that follow Retraction Watch without saying so: a mark of theirs supports, and proves nothing. */
const CORROBORATES: ReadonlySet<SourceName> = new Set(['openalex']);

export function sourceRank(source: SourceName): number {
  return SOURCES.indexOf(source);
}

export function recordsCorrections(source: SourceName): boolean {
  return RECORDS_CORRECTIONS.has(source);
}

/** Whether the source's word counts only beside another's (sources.md 5). */
export function corroboratesOnly(source: SourceName): boolean {
  return CORROBORATES.has(source);
}

/** PubMed's links, as PubMed and Europe PMC give them. */
export function isNlm({ source }: Pick<Assertion, 'source'>): boolean {
  return source === 'pubmed' || source === 'europepmc';
}

/**
 * Retraction Watch's rows, its own or through Crossref, and the list on this machine that follows them,
 * except for what it has from publishers' deposits.
 */
export function isRetractionWatch({ source, via }: Pick<Assertion, 'source' | 'via'>): boolean {
  return source === 'retraction-watch' || via === 'retraction-watch' || (source === 'notice-list' && via !== 'publisher');
}

/** Rank of a claim: structured before title forms, then by source, the publisher's deposit first. */
export function claimRank(assertion: Assertion): number {
  const fromJournal = assertion.via === 'retraction-watch' ? 1 : 0;
  return (assertion.strength === 'title' ? 100 : 0) + sourceRank(assertion.source) * 2 + fromJournal;
}
