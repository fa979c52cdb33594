import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { sameWork } from './work-key';

/**
 * Whether an answer is one about this work: it was asked for, or the record itself is its. Versions of an article can
 * share a PMID and differ in DOI; an answer about one is not the other's.
 */
export function speaksOf({ asked, work }: Pick<SourceAnswer, 'asked' | 'work'>, ids: WorkIds): boolean {
  return sameWork(ids, asked) || (work !== null && sameWork(ids, work.ids));
}
