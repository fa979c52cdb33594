import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { answersAbout } from '@/lib/report/answers-about';
import { getAnswersChanging } from '@/lib/storage/answer-cache';
import { knownAnswers } from './report-deps';

/**
 * The evidence to keep with a saved paper: what was answered about it, and what notices that were
 * read say about it. A paper saved from its notice's page so keeps that notice.
 */
export async function entryEvidence(ids: WorkIds): Promise<SourceAnswer[]> {
  const [own, others] = await Promise.all([knownAnswers(ids), getAnswersChanging(ids)]);
  return answersAbout(ids, own, others);
}
