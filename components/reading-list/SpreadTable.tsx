import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { SpreadCell } from '@/lib/model/row-query';
import { numberText } from '@/lib/words/number-text';
import { SPREAD_GROUPS, sum } from './list-spread';

/** The numbers of the chart, every year by itself, the latest first. */
export function SpreadTable({ cells }: { cells: readonly SpreadCell[] }): JSX.Element {
  const years = [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => (b ?? -Infinity) - (a ?? -Infinity));
  return (
    <div class="spread-table" role="region" aria-label={i18n.t('spread.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('list.filterYear')}</th>
            {SPREAD_GROUPS.map((group) => (
              <th key={group} scope="col">
                {i18n.t(`list.group.${group}`)}
              </th>
            ))}
            <th scope="col">{i18n.t('list.any')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <Numbers key={year} name={year === null ? i18n.t('spread.noYear') : String(year)} cells={cells.filter((cell) => cell.year === year)} />
          ))}
        </tbody>
        <tfoot>
          <Numbers name={i18n.t('list.any')} cells={cells} />
        </tfoot>
      </table>
    </div>
  );
}

function Numbers({ name, cells }: { name: string; cells: readonly SpreadCell[] }): JSX.Element {
  const text = (of: readonly SpreadCell[]) => numberText(sum(of));
  return (
    <tr>
      <th scope="row">{name}</th>
      {SPREAD_GROUPS.map((group) => (
        <td key={group}>{text(cells.filter((cell) => cell.group === group))}</td>
      ))}
      <td>{text(cells)}</td>
    </tr>
  );
}
