import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/components/parts/date-text';
import { Fold } from '@/components/parts/Fold';
import type { NoticeEvent } from '@/lib/model/status';
import type { Work } from '@/lib/model/work';
import { noticeName } from './notice-name';
import { timelineOf } from './timeline-of';

/** What happened when: publication and every notice, ended ones included; folded, since each notice stands above. */
export function Timeline({ work, events }: { work: Work; events: NoticeEvent[] }): JSX.Element {
  return (
    <Fold label={i18n.t('timeline.heading')} class="timeline">
      <ol>
        {timelineOf(work, events).map(({ date, event }, index) => (
          <li key={index} class={event?.resolved ? 'timeline-ended' : undefined}>
            <span class="timeline-date">{date === null ? i18n.t('timeline.undated') : dateText(date)}</span>
            <span>
              {event === null ? i18n.t('timeline.published') : noticeName(event)}
              {event?.resolved && <span class="quiet"> · {i18n.t('notice.ended')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
