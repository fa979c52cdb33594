import { sameWork } from '@/lib/identifiers/work-key';
import { findEntry } from '@/lib/reading-list/reading-list';
import { summariesOf } from '@/lib/storage/summaries-of';
import type { CheckListDeps } from './check-list';

/** What this machine keeps of some works: their places among those given. */
export const holdingsOf: Pick<CheckListDeps, 'saved' | 'summarised'> = {
  async saved(works) {
    const found = await Promise.all(works.map(findEntry));
    return found.flatMap((entry, at) => (entry === null ? [] : [at]));
  },
  async summarised(works) {
    // Texts about a work itself: one about its correction tells nothing of what it found.
    const subjects = (await summariesOf(works)).filter(({ summary }) => summary.role === 'article').map(({ summary }) => summary.subject);
    return works.flatMap((ids, at) => (subjects.some((subject) => sameWork(subject, ids)) ? [at] : []));
  },
};
