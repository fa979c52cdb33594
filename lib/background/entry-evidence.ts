import { mergeIds } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { getAnswersChanging } from '@/lib/storage/answer-cache';
import { knownAnswers } from './report-deps';

/** The evidence to keep with a saved paper. */
export interface EntryEvidence {
  /** What was answered about the paper. */
  own: SourceAnswer[];
  /**
   * What was answered about notices that name it. They stay answers of their own, so that a later
   * answer about the paper does not take their place.
   */
  notices: SourceAnswer[];
}

/** Gathers what the machine holds about a paper, under all identifiers that its records teach. */
export async function entryEvidence(ids: WorkIds): Promise<EntryEvidence> {
  const own = await knownAnswers(ids);
  const all = own.reduce((known, { work }) => (work ? mergeIds(known, work.ids) : known), ids);
  return { own, notices: await getAnswersChanging(all) };
}
