import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusMark } from '@/components/parts/StatusMark';
import { dateText } from '@/lib/words/date-text';
import type { WorkReport } from '@/lib/model/report';
import { isPreprint } from '@/lib/notices/status/is-preprint';
import { noticeName } from '@/lib/words/notice-name';
import { givenBy } from './given-by';
import { timelineOf, type TimelineStep } from './timeline-of';

const STEPS = { preprint: 'timeline.preprint', published: 'timeline.published', article: 'recordType.journalArticle' } as const;

/** Fewer steps tell nothing that does not stand above already. */
const MIN_STEPS = 2;

/**
 * What happened when, on a line from the first to the last: preprint, publication and every notice, ended ones included.
 * A notice has the shape of the status that it gives.
 */
export function Timeline({ report }: { report: Pick<WorkReport, 'work' | 'events' | 'related' | 'recordTypes'> }): JSX.Element | null {
  const { work, events, related, recordTypes } = report;
  const steps = timelineOf({ work, events, related, ofPreprint: isPreprint(work.ids, recordTypes) });
  if (events.length === 0 || steps.length < MIN_STEPS) return null;
  return (
    <div class="timeline">
      <h4>{i18n.t('timeline.heading')}</h4>
      <ol>
        {steps.map((step, index) => (
          <li key={index} class={step.kind === 'notice' && step.event.resolved ? 'timeline-ended' : undefined}>
            {step.kind === 'notice' && <StatusMark verdict={givenBy(step.event.type)} />}
            <span class="timeline-what">{stepName(step)}</span>{' '}
            <span class="timeline-date">{step.date === null ? i18n.t('date.unknown') : dateText(step.date)}</span>
            {step.kind === 'notice' && step.event.resolved && <span class="quiet"> · {i18n.t('notice.ended')}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function stepName(step: TimelineStep): string {
  return step.kind === 'notice' ? noticeName(step.event) : i18n.t(STEPS[step.kind]);
}
