import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { textLanguage } from '@/lib/words/language';
import { numberText } from '@/lib/words/number-text';
import { STACK_HEIGHT, stackedParts, type YearColumn } from './list-spread';
import { GROUP_VERDICTS } from './StatusBars';

interface YearColumnsProps {
  years: readonly YearColumn[];
  firstYear: number | null;
  chosen: number | null;
  /** @param year `null` takes the choice back */
  onChoose(year: number | null): void;
}

/** The papers of each year, the most serious status at the foot: a column for each, which filters the list by its year. */
export function YearColumns({ years, firstYear, chosen, onChoose }: YearColumnsProps): JSX.Element {
  const strip = useRef<HTMLUListElement>(null);
  const most = Math.max(1, ...years.map(({ year, papers }) => (typeof year === 'number' ? papers : 0)));
  // Where not all have room, the latest are in sight; from right to left they lie on the other side.
  useLayoutEffect(() => {
    const { current } = strip;
    if (current !== null) current.scrollTo({ left: current.scrollWidth * (getComputedStyle(current).direction === 'rtl' ? -1 : 1), behavior: 'instant' });
  }, [years.length]);
  return (
    <ul class="spread-years" ref={strip} aria-label={i18n.t('list.filterYear')}>
      {years.map((column) => {
        const { year } = column;
        const name = nameOf(year, firstYear);
        const names = (
          <>
            <span aria-hidden="true">{name}</span>
            <span class="visually-hidden">{columnText(name, column)}</span>
          </>
        );
        return typeof year === 'number' ? (
          <li key={year} title={columnText(name, column)}>
            <button type="button" aria-pressed={year === chosen} disabled={column.papers === 0 && year !== chosen} onClick={() => onChoose(year === chosen ? null : year)}>
              <Stack column={column} most={most} />
              {names}
            </button>
          </li>
        ) : (
          // Many years in one column would dwarf each of the others: their number stands for them.
          <li key={year} class="spread-others" title={columnText(name, column)}>
            <b aria-hidden="true">{numberText(column.papers)}</b>
            {names}
          </li>
        );
      })}
    </ul>
  );
}

function Stack({ column, most }: { column: YearColumn; most: number }): JSX.Element {
  return (
    <svg viewBox={`0 0 10 ${STACK_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {stackedParts(column.parts, most).map(({ group, y, height }) => (
        <rect key={group} class={`tone-${GROUP_VERDICTS[group].tone} spread-${group}`} y={y} width="10" height={height} />
      ))}
    </svg>
  );
}

function nameOf(year: YearColumn['year'], firstYear: number | null): string {
  if (year === 'unknown') return i18n.t('spread.noYear');
  // A year is a name: its digits stand without a separator.
  if (year !== 'earlier') return String(year);
  const first = String(firstYear);
  return i18n.t('spread.before', [first]);
}

/** "2024 (12): Corrected (2), No notice found (10)" */
function columnText(name: string, { papers, parts }: YearColumn): string {
  const all = i18n.t('join.aside', [name, papers]);
  if (parts.length === 0) return all;
  const texts = parts.map((part) => i18n.t('join.aside', [i18n.t(`list.group.${part.group}`), part.papers]));
  return i18n.t('spread.year', [all, new Intl.ListFormat(textLanguage(), { type: 'unit', style: 'short' }).format(texts)]);
}
