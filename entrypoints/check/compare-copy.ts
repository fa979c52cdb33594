import type { ComparedEvent } from '@/components/check/pdf-state';
import { readingOf } from '@/components/status/reading-of';
import { sameWork } from '@/lib/identifiers/work-key';
import type { PdfWork } from '@/lib/model/pdf-copy';
import type { Report } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { copyOfNotice, type ComparedCopy, type ComparedNotice } from '@/lib/pdf/copy-of-notice';

interface Compared {
  event: NoticeEvent;
  notice: ComparedNotice;
}

/**
 * The notices of a paper that its PDF is compared with.
 * @param work what the PDF says that it is
 * @returns `null` where the report is of another paper, or of a notice and not of a study
 */
export function comparedNotices({ main: { work: shown, role, events, readings } }: Report, work: PdfWork): Compared[] | null {
  if (role === 'notice' || (work.kind === 'named' && !sameWork(work.ids, shown.ids))) return null;
  return events
    .filter(({ resolved }) => !resolved)
    .map((event) => {
      const reading = readingOf(event, readings);
      const corrections = reading?.named ? { wasNow: reading.change.wasNow, ...reading.named, text: reading.text } : null;
      return { event, notice: { doi: event.inPlace ? null : event.notice.doi, date: event.date, corrections } };
    });
}

/** Compares one after the other. */
export async function compareCopy(notices: readonly Compared[], copy: ComparedCopy, signal: AbortSignal): Promise<ComparedEvent[]> {
  const compared: ComparedEvent[] = [];
  for (const { event, notice } of notices) compared.push({ event, copy: await copyOfNotice(notice, copy, signal) });
  return compared;
}
