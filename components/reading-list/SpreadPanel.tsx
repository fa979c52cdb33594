import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import type { ListFacets, RowQuery } from '@/lib/model/row-query';
import { listSpread } from './list-spread';
import { SpreadTable } from './SpreadTable';
import { StatusBars } from './StatusBars';
import { YearColumns } from './YearColumns';

interface SpreadPanelProps {
  facets: ListFacets;
  query: RowQuery;
  onChange(query: RowQuery): void;
}

/** A small chart of the whole list behind a click: how many papers have each status, and of which years. Its bars filter the list. */
export function SpreadPanel({ facets, query, onChange }: SpreadPanelProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { group, year } = query;
  const spread = useMemo(() => listSpread(facets.spread, { group, year }), [facets.spread, group, year]);
  return (
    <details class="spread" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('spread.title')}</summary>
      {isOpen && (
        <div class="spread-body">
          <StatusBars statuses={spread.statuses} chosen={group} onChoose={(next) => onChange({ ...query, group: next })} />
          <YearColumns years={spread.years} firstYear={spread.firstYear} chosen={year} onChoose={(next) => onChange({ ...query, year: next })} />
          <Fold label={i18n.t('spread.table')} class="spread-numbers">
            <SpreadTable cells={facets.spread} />
          </Fold>
        </div>
      )}
    </details>
  );
}
