import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusMark } from '@/components/parts/StatusMark';
import type { StatusGroup } from '@/lib/model/row-query';
import type { Verdict } from '@/lib/model/verdict';
import { numberText } from '@/lib/words/number-text';
import type { ListSpread } from './list-spread';

/** The shape of each group: that of its first status. */
export const GROUP_VERDICTS = {
  attention: { word: 'retracted', tone: 'red' },
  concern: { word: 'concern', tone: 'amber' },
  corrected: { word: 'corrected', tone: 'blue' },
  updated: { word: 'newerVersion', tone: 'grey' },
  noneFound: { word: 'noneFound', tone: 'grey' },
  unchecked: { word: 'notChecked', tone: 'grey' },
} as const satisfies Record<StatusGroup, Verdict>;

interface StatusBarsProps {
  statuses: ListSpread['statuses'];
  chosen: StatusGroup | null;
  /** @param group `null` takes the choice back */
  onChoose(group: StatusGroup | null): void;
}

/** How many papers have each status: a bar for each, which filters the list by it. */
export function StatusBars({ statuses, chosen, onChoose }: StatusBarsProps): JSX.Element {
  const most = Math.max(1, ...statuses.map(({ papers }) => papers));
  return (
    <ul class="spread-statuses" aria-label={i18n.t('list.filterStatus')}>
      {statuses.map(({ group, papers }) => (
        <li key={group}>
          <button type="button" aria-pressed={group === chosen} disabled={papers === 0 && group !== chosen} onClick={() => onChoose(group === chosen ? null : group)}>
            <StatusMark verdict={GROUP_VERDICTS[group]} />
            <span class="spread-name">{i18n.t(`list.group.${group}`)}</span>{' '}
            <span class="spread-number">{numberText(papers)}</span>
            <svg class={`tone-${GROUP_VERDICTS[group].tone}`} aria-hidden="true">
              {papers > 0 && <rect class={`spread-${group}`} width={`${Math.max(1, (papers / most) * 100)}%`} height="100%" />}
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
