import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayOfText, momentText } from '@/lib/words/date-text';
import { sourceName } from '@/lib/words/source-name';
import type { Outcome } from '@/lib/model/outcome';
import type { WorkReport } from '@/lib/model/report';
import { outcomeText } from '@/lib/words/asked-text';
import type { Thing } from '@/lib/words/thing-text';

interface AskedProps extends Pick<WorkReport, 'outcomes' | 'waiting'> {
  now: number;
  thing: Thing;
}

/** When which source was asked, and which of the four outcomes it gave. */
export function Asked({ outcomes, waiting, now, thing }: AskedProps): JSX.Element | null {
  // A page that says nothing of its own document was not asked about it, only read.
  const asked = outcomes.filter(({ source, kind }) => source !== 'page' || kind !== 'not-held');
  if (asked.length + waiting.length === 0) return null;
  return (
    <div class="asked">
      <h4>{i18n.t('asked.heading')}</h4>
      <ul>
        {asked.map((outcome) => (
          <li key={outcome.source}>
            <b>{askedName(outcome)}</b> {outcomeText(outcome, thing)}
            {outcome.source !== 'notice-list' && <span class="quiet"> · {momentText(outcome.at, now)}</span>}
          </li>
        ))}
        {waiting.map((source) => (
          <li key={source}>
            <b>{sourceName(source)}</b> <span class="quiet">{i18n.t('asked.waiting')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A list is as old as the day it was made, whenever it was looked into. */
function askedName({ source, at }: Outcome): string {
  return source === 'notice-list' ? i18n.t('asked.listOf', [dayOfText(at)]) : sourceName(source);
}
