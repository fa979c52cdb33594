import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { WatchLogRow } from '@/lib/model/watch';
import { dayOfText, momentText } from '@/lib/words/date-text';
import { failureText } from '@/lib/words/failure-text';
import { sourceName } from '@/lib/words/source-name';
import { joined } from '@/lib/words/joined';

interface CheckLogProps {
  /** The latest check first. */
  rows: readonly WatchLogRow[];
  now: number;
}

/** What was checked, when, by whom, and what failed. */
export function CheckLog({ rows, now }: CheckLogProps): JSX.Element {
  return (
    <Fold label={i18n.t('asked.heading')}>
      {rows.length === 0 && <p class="quiet">{i18n.t('watch.logNone')}</p>}
      <ul class="check-log">
        {rows.map((row, at) => (
          <li key={at}>{logText(row, now)}</li>
        ))}
      </ul>
    </Fold>
  );
}

/** One check as a line of the log. */
export function logText({ at, source, listAt, checked, failed, reason, changes }: WatchLogRow, now: number): string {
  const when = capital(momentText(at, now));
  const papers = i18n.t('watch.logPapers', checked);
  const what = listAt === null ? i18n.t('watch.logSource', [when, papers, sourceName(source)]) : i18n.t('watch.logList', [when, papers, dayOfText(listAt)]);
  const parts = [what, i18n.t('watch.logChanges', changes)];
  if (failed > 0 && reason !== null) parts.push(i18n.t('watch.logFailed', [i18n.t('watch.logPapers', failed), failureText(reason)]));
  return joined('clauses', parts);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
