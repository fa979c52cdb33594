import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { StatusWord } from '@/components/parts/StatusWord';
import type { ShownRow } from '@/lib/model/paper-row';

/** Tags that a row has room for. */
const MAX_TAGS_SHOWN = 3;

interface PaperRowItemProps {
  /** `undefined` while it is on its way. */
  row: ShownRow | undefined;
  at: number;
  of: number;
  /** Pixels from the top of the list. */
  start: number;
  /** The one row that the Tab key reaches. */
  isCurrent: boolean;
  isSelected: boolean;
  isOpen: boolean;
  onOpen(row: ShownRow, at: number): void;
  onSelect(row: ShownRow, at: number, isRange: boolean): void;
}

/** One saved paper in one row. */
export function PaperRowItem({ row, at, of, start, isCurrent, isSelected, isOpen, onOpen, onSelect }: PaperRowItemProps): JSX.Element {
  const place = { class: `row${isSelected ? ' row-selected' : ''}${isOpen ? ' row-shown' : ''}${row?.state === 'unread' ? ' row-unread' : ''}`, style: { transform: `translateY(${start}px)` }, 'data-at': at, 'aria-posinset': at + 1, 'aria-setsize': of };
  if (row === undefined) return <li {...place} aria-busy="true" />;
  const title = row.title === '' ? i18n.t('list.untitled') : row.title;
  return (
    <li {...place} id={`row-${row.id}`}>
      <label class="row-check">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={i18n.t('list.selectLabel', [title])}
          onClick={(event) => onSelect(row, at, event.shiftKey)}
        />
      </label>
      <button type="button" class="row-open" tabIndex={isCurrent ? 0 : -1} aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(row, at)}>
        <span class="row-title paper-title" dir="auto">{row.isBroken ? i18n.t('list.broken', [title]) : title}</span>
        <span class="row-facts paper-title" dir="auto">{factsOf(row)}</span>
      </button>
      <span class="row-marks">
        {!row.isBroken && <StatusWord verdict={row.verdict} />}
        {row.linked !== null && <span class="row-new">{i18n.t(row.linked.as === 'preprint' ? 'list.preprintChip' : 'list.articleChip')}</span>}
        {row.isChanged && <span class="row-new">{i18n.t('list.changedChip')}</span>}
        <span class="row-tags">
          {row.state !== 'unread' && <span class="row-state">{i18n.t(`state.${row.state}`)}</span>}
          {row.tags.slice(0, MAX_TAGS_SHOWN).map((tag) => (
            <span class="row-tag" key={tag} dir="auto">
              {tag}
            </span>
          ))}
          {row.tags.length > MAX_TAGS_SHOWN && <span class="row-tag row-more">+{row.tags.length - MAX_TAGS_SHOWN}</span>}
        </span>
      </span>
    </li>
  );
}

/** Authors, journal and year in one line, as far as they are known. */
export function factsOf({ authors, journal, year }: ShownRow): string {
  return [authors, journal, year === null ? '' : String(year)].filter((fact) => fact !== '').join(' · ');
}
