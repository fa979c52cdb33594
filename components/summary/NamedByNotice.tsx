import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dateText } from '@/lib/words/date-text';
import type { Touch } from '@/lib/model/touch';
import { listText } from '@/lib/words/language';

interface NamedByNoticeProps {
  touches: readonly Touch[];
  /** Index of the finding among those of its text. */
  finding: number;
}

/** What a notice names of this finding: its figure, table or number. Where there is none, nothing is said. */
export function NamedByNotice({ touches, finding }: NamedByNoticeProps): JSX.Element | null {
  const lines = [...new Set(touches.filter((touch) => touch.finding === finding).flatMap(linesOf))];
  if (lines.length === 0) return null;
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="stale">
          {line}
        </p>
      ))}
    </>
  );
}

function linesOf({ date, places, numbers }: Touch): string[] {
  return [
    ...(places.length === 0 ? [] : [sentence('named.names', 'named.namesUndated', listText(places), date)]),
    ...(numbers.length === 0 ? [] : [sentence('named.changes', 'named.changesUndated', listText(numbers.map((number) => i18n.t('named.number', [number]))), date)]),
  ];
}

function sentence(dated: 'named.names' | 'named.changes', undated: 'named.namesUndated' | 'named.changesUndated', what: string, date: string | null): string {
  return date === null ? i18n.t(undated, [what]) : i18n.t(dated, [dateText(date), what]);
}
