import { sameWork } from '@/lib/identifiers/work-key';
import type { WorkReport } from '@/lib/model/report';

/** What offers to show the text of a paper that does not stand. */
export type ClaimKey = 'claimed.retracted' | 'claimed.removed' | 'claimed.withdrawn' | 'claimed.replaced';

/**
 * Under which words the summary, findings and abstract are folded away; `null` for a
 * paper whose text stands. Of a paper that was replaced the text here stands only where the new
 * version took its address; where nobody says so, it is taken for the retracted one.
 */
export function claimOf({ status: { code, event }, work }: Pick<WorkReport, 'status' | 'work'>): ClaimKey | null {
  switch (code) {
    case 'retracted':
    case 'removed':
    case 'withdrawn':
      return `claimed.${code}`;
    case 'replaced':
      return event !== null && (event.inPlace || sameWork(event.notice, work.ids)) ? null : 'claimed.replaced';
    default:
      return null;
  }
}
