import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { answersAbout } from '@/lib/report/answers-about';

/**
 * The evidence to keep with a saved paper: what was answered about it, and what the notice it was
 * saved from says about it.
 */
export async function entryEvidence(
  ids: WorkIds,
  notice: WorkIds | null,
  knownAnswers: (ids: WorkIds) => Promise<SourceAnswer[]>,
): Promise<SourceAnswer[]> {
  const own = await knownAnswers(ids);
  return answersAbout(ids, own, notice ? await knownAnswers(notice) : []);
}
