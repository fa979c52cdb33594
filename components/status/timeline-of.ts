import type { NoticeEvent } from '@/lib/model/status';
import type { PartialDate, Work } from '@/lib/model/work';

export interface TimelineStep {
  date: PartialDate | null;
  /** `null` for the publication itself. */
  event: NoticeEvent | null;
}

/**
 * What happened to a paper, oldest first. A date of less precision comes before the days it covers,
 * and what has no date comes last.
 */
export function timelineOf(work: Pick<Work, 'published'>, events: readonly NoticeEvent[]): TimelineStep[] {
  const steps: TimelineStep[] = events.map((event) => ({ date: event.date, event }));
  if (work.published !== null) steps.unshift({ date: work.published, event: null });
  // A notice cannot come before the paper: equal dates keep the paper first (the sort is stable).
  return steps.toSorted((a, b) => {
    if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
    return a.date < b.date ? -1 : Number(a.date > b.date);
  });
}
