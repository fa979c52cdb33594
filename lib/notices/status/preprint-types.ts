import { sameWork } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { WorkIds } from '@/lib/model/work';
import { isPreprint } from './is-preprint';
import { isNlm, isRetractionWatch } from './source-rank';

/**
 * Claims about a preprint in the words that fit one: authors and servers withdraw
 * preprints, and registers without that word file it as a retraction. A server's own word stays.
 * @param recordTypes what sources call the record
 */
export function withPreprintTypes(ids: WorkIds, assertions: readonly Assertion[], recordTypes: readonly string[]): readonly Assertion[] {
  if (!isPreprint(ids, recordTypes)) return assertions;
  return assertions.map((claim) =>
    claim.type === 'retraction' && (isNlm(claim) || isRetractionWatch(claim)) && sameWork(claim.subject, ids)
      ? { ...claim, type: 'withdrawal' }
      : claim,
  );
}
