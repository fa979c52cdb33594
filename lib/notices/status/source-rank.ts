import type { Assertion, SourceName } from '@/lib/model/assertion';
import { SOURCE_NAMES, sourceFacts } from '@/lib/model/sources';

/** Whose word comes first: 0 for the journal's own page, then its deposit, then the registers that follow it. */
export function sourceRank(source: SourceName): number {
  return SOURCE_NAMES.indexOf(source);
}

/** Whether the source records corrections as well as retractions: only then does its silence mean anything. */
export function recordsCorrections(source: SourceName): boolean {
  return sourceFacts(source).recordsCorrections;
}

/** Whether the source's word counts only beside another's. */
export function corroboratesOnly(source: SourceName): boolean {
  return sourceFacts(source).supportsOnly;
}

/** PubMed's links, as PubMed and Europe PMC give them. */
export function isNlm({ source }: Pick<Assertion, 'source'>): boolean {
  return sourceFacts(source).keeper === 'nlm';
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
