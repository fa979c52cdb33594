import type { NoticeEvent, Status } from '@/lib/model/status';

/** The notices in the order of the report, but the one that gives the status first. */
export function governingFirst(events: readonly NoticeEvent[], { event }: Pick<Status, 'event'>): NoticeEvent[] {
  if (event === null) return [...events];
  // A report that crossed a port holds the governing event twice, as two objects.
  const key = keyOf(event);
  return events.toSorted((a, b) => Number(keyOf(b) === key) - Number(keyOf(a) === key));
}

function keyOf({ type, date, notice, sourceType }: NoticeEvent): string {
  return JSON.stringify([type, date, sourceType, notice.doi, notice.pmid, notice.pmcid, notice.arxiv]);
}
