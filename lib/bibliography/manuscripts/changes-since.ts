import type { KnownNotice, MarkCode } from '@/lib/model/known-notice';
import type { Manuscript, ManuscriptWork } from '@/lib/model/manuscript';
import type { CheckedWork } from '../bibliography-report';
import { noticeHashes, type HashedWork } from './manuscript-works';

/** A work of a watched manuscript of which the list says something else than before. */
export interface ManuscriptChange {
  work: CheckedWork;
  /** `null`: the list did not name it, which says nothing of it. */
  before: MarkCode | null;
  /** The notices that the list did not have then. */
  notices: KnownNotice[];
}

/** What changed between two checks of one manuscript. */
export interface ManuscriptChanges {
  manuscript: Manuscript;
  /** Works whose mark changed, or that have a new notice, in the order of the bibliography. */
  changed: ManuscriptChange[];
  /** Works that were not in it before and that the list knows. */
  addedListed: CheckedWork[];
  /** How many works are new in it, and how many are in it no more. */
  added: number;
  removed: number;
  /** The list that was asked now is older than the one before: what it does not name any more may still hold. */
  isListOlder: boolean;
}

/**
 * Compares a report with what was kept of its manuscript. A work is known again by any identifier it shares.
 * @param listDate the day of the list that was asked for the report
 */
export async function changesSince(manuscript: Manuscript, works: readonly HashedWork[], listDate: number): Promise<ManuscriptChanges> {
  const before = new Map(manuscript.works.flatMap((work) => work.ids.map((id) => [id, work] as const)));
  const seen = new Set<ManuscriptWork>();
  const changes: ManuscriptChanges = { manuscript, changed: [], addedListed: [], added: 0, removed: 0, isListOlder: listDate < manuscript.listDate };
  for (const { work, kept } of works.toSorted((a, b) => (a.work.places[0] ?? 0) - (b.work.places[0] ?? 0))) {
    const known = kept.ids.map((id) => before.get(id)).find((each) => each !== undefined);
    if (!known) {
      changes.added += 1;
      if (work.code !== null) changes.addedListed.push(work);
      continue;
    }
    seen.add(known);
    const hashes = await Promise.all(work.notices.map(noticeHashes));
    const notices = work.notices.filter((_, at) => !(hashes[at] ?? []).some((hash) => known.notices.includes(hash)));
    if (work.code !== known.code || notices.length > 0) changes.changed.push({ work, before: known.code, notices });
  }
  changes.removed = manuscript.works.filter((work) => !seen.has(work)).length;
  return changes;
}
