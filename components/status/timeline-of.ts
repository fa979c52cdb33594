import type { RelatedRecord } from '@/lib/model/source-answer';
import type { NoticeEvent } from '@/lib/model/status';
import type { PartialDate, Work } from '@/lib/model/work';

export type TimelineStep =
  | { kind: 'preprint' | 'published' | 'article'; date: PartialDate | null }
  | { kind: 'notice'; date: PartialDate | null; event: NoticeEvent };

interface TimelineInput {
  work: Pick<Work, 'published'>;
  events: readonly NoticeEvent[];
  related?: readonly RelatedRecord[];
  /** The work itself is a preprint. */
  ofPreprint?: boolean;
}

/**
 * What happened to a paper, oldest first: its preprint, its publication, every notice. A date of less
 * precision comes before the days it covers, and what has no date comes last.
 */
export function timelineOf({ work, events, related = [], ofPreprint = false }: TimelineInput): TimelineStep[] {
  const steps: TimelineStep[] = [];
  const preprint = related.find(({ relation, date }) => relation === 'has-preprint' && date !== null);
  if (preprint) steps.push({ kind: 'preprint', date: preprint.date });
  if (work.published !== null) steps.push({ kind: ofPreprint ? 'preprint' : 'published', date: work.published });
  const article = related.find(({ relation, date }) => (relation === 'preprint-of' || relation === 'published-as') && date !== null);
  if (article) steps.push({ kind: 'article', date: article.date });
  for (const event of events) steps.push({ kind: 'notice', date: event.date, event });
  // A notice cannot come before the paper: equal dates keep the paper first (the sort is stable).
  return steps.toSorted((a, b) => {
    if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
    return a.date < b.date ? -1 : Number(a.date > b.date);
  });
}
