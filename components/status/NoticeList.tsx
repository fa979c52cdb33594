import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { WorkReport } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { governingFirst } from './governing-first';
import type { NoticeHere } from './notice-here';
import { NoticeItem } from './NoticeItem';
import { readingOf } from './reading-of';

/** Each of these is shown with what it says; a paper with more has them a click away. */
const MAX_OPEN = 3;

interface NoticeListProps {
  report: Pick<WorkReport, 'events' | 'status' | 'readings' | 'outcomes'>;
  /** The headline gives the name and date of the only one. */
  named: boolean;
  here: NoticeHere | null;
  asking: boolean;
}

/** Every notice of a paper, the one that decides its status first. */
export function NoticeList({ report, named, here, asking }: NoticeListProps): JSX.Element | null {
  const events = governingFirst(report.events, report.status);
  if (events.length === 0) return null;
  const items = (some: readonly NoticeEvent[]): JSX.Element => (
    <ul class="notices">
      {some.map((event, index) => (
        <NoticeItem
          key={index}
          event={event}
          named={named}
          outcomes={report.outcomes}
          here={here}
          reading={readingOf(event, report.readings)}
          asking={asking}
        />
      ))}
    </ul>
  );
  return (
    <>
      {items(events.slice(0, MAX_OPEN))}
      {events.length > MAX_OPEN && (
        <Fold label={i18n.t('notice.more', events.length - MAX_OPEN)}>{items(events.slice(MAX_OPEN))}</Fold>
      )}
    </>
  );
}
