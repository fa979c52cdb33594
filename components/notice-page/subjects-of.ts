import type { NoticeReport } from '@/lib/model/report';
import type { Work } from '@/lib/model/work';

/**
 * The articles a notice is about: those with a report of their own, then those that a record only
 * names. Every one is linked, even when nothing more is known of it.
 */
export function subjectsOf({ subjects, announces }: Pick<NoticeReport, 'subjects' | 'announces'>): Work[] {
  const works = subjects.map(({ work }) => work);
  for (const { subject } of announces) {
    const named = subject.doi ?? subject.pmid ?? subject.pmcid ?? subject.arxiv;
    const known = works.some(({ ids }) => Object.values(ids).includes(named));
    if (named !== null && !known) {
      works.push({ ids: subject, title: null, journal: null, published: null, authors: [] });
    }
  }
  return works;
}
