import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { isTakenBack } from './status-code-of';

interface ShownRecord {
  /** An abstract or the page shows that the record is a study. */
  isStudy: boolean;
  /** The page says in another place than its title that it is a notice's. */
  pageSaysNotice: boolean;
}

/**
 * What titles claim, in the light of what the record is known to be. "Retraction: …" over the study's own abstract is a
 * mark on the study (PMC); "[RETRACTED ARTICLE]: …" on a page that calls itself a retraction is the title of the other
 * work (SciELO). What registers say in fields of their own is left as it is.
 */
export function withTitlesInPlace(ids: WorkIds, assertions: readonly Assertion[], { isStudy, pageSaysNotice }: ShownRecord): readonly Assertion[] {
  const announces = assertions.some((claim) => isRecord(claim) && !claim.inPlace && sameWork(claim.notice, ids) && !sameWork(claim.subject, ids));
  const isSubject = assertions.some((claim) => isRecord(claim) && sameWork(claim.subject, ids));
  return assertions.flatMap((claim) => {
    if (claim.strength !== 'title') return [claim];
    const isName = sameWork(claim.notice, ids) && workKey(claim.subject) === null;
    const isMark = workKey(claim.notice) === null && sameWork(claim.subject, ids);
    if (isName && isStudy && !announces) {
      const marks = isTakenBack(claim.type) || claim.type === 'expression_of_concern';
      return marks ? [{ ...claim, notice: NO_IDS, subject: ids }] : [];
    }
    return isMark && pageSaysNotice && !isSubject ? [] : [claim];
  });
}

function isRecord({ strength }: Assertion): boolean {
  return strength === 'record';
}
