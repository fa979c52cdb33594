import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { WorkIds } from '@/lib/model/work';
import { summariesOf, summariesOfNotice } from '@/lib/storage/summaries-of';
import { orderSummaries } from './order-summaries';

/**
 * Stored summaries whose subject is this work, best first: texts about the work itself (`article`),
 * or about notices of it (`notice`). Matched by identifier, never by title.
 */
export async function findSummaries(ids: WorkIds, role: LaySummary['role']): Promise<LaySummary[]> {
  const rows = await summariesOf([ids]);
  const about = rows.map((row) => row.summary).filter((summary) => sameWork(summary.subject, ids));
  return orderSummaries(about.filter((summary) => summary.role === role || (role === 'article' && isKept(summary))));
}

/** What the reader kept from a page stands with the paper also where it is about a notice of it, in a frame that says so. */
function isKept({ origin }: LaySummary): boolean {
  return origin.kind === 'clip' || origin.kind === 'own';
}

/**
 * Stored summaries of a notice, best first: those that name its DOI, then those that name none and
 * are about a notice of one of its subjects. The latter may be about another notice of the same
 * work, and say so themselves; one that names another notice's DOI is never among them.
 * @param notice the notice's own identifiers, as far as they are known
 * @param subjects the works it changes
 */
export async function findNoticeSummaries(notice: WorkIds, subjects: WorkIds[]): Promise<LaySummary[]> {
  const [named, ofSubjects] = await Promise.all([
    notice.doi === null ? [] : summariesOfNotice(notice.doi),
    summariesOf(subjects),
  ]);
  const unnamed = ofSubjects
    .map((row) => row.summary)
    .filter(({ role, noticeDoi }) => role === 'notice' && noticeDoi === null)
    .filter((summary) => subjects.some((subject) => sameWork(summary.subject, subject)));
  return [...orderSummaries(named.map((row) => row.summary)), ...orderSummaries(unnamed)];
}
