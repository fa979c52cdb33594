import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { momentText } from '@/components/parts/date-text';
import { Fold } from '@/components/parts/Fold';
import { sourceName } from '@/components/parts/source-name';
import type { WorkReport } from '@/lib/model/report';
import { outcomeText } from './asked-text';

interface AskedProps extends Pick<WorkReport, 'outcomes' | 'waiting'> {
  now: number;
}

/** When which source was asked, and which of the four outcomes it gave. */
export function Asked({ outcomes, waiting, now }: AskedProps): JSX.Element | null {
  if (outcomes.length + waiting.length === 0) return null;
  return (
    <Fold label={i18n.t('asked.heading')} class="asked">
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.source}>
            <b>{sourceName(outcome.source)}</b> {outcomeText(outcome)}
            <span class="quiet"> · {momentText(outcome.at, now)}</span>
          </li>
        ))}
        {waiting.map((source) => (
          <li key={source}>
            <b>{sourceName(source)}</b> <span class="quiet">{i18n.t('asked.waiting')}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
