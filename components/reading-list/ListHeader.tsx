import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import { BrandMark } from '@/components/parts/BrandMark';
import type { RowWindow } from './row-window';

/** Rows from which on it is worth saying how far the list has come. */
const MANY = 200;

interface ListHeaderProps {
  rows: RowWindow;
  /** Rows made so far while the list is being prepared; `null` when it is not. */
  building: number | null;
  headingRef: Ref<HTMLHeadingElement>;
  onDigest?(): void;
  onBibliography(): void;
  onOptions(): void;
  onPrint(): void;
  onHelp(): void;
}

/** The name of the list, how many papers it shows, and the ways to what belongs to it. */
export function ListHeader({ headingRef, onDigest, onBibliography, onOptions, onPrint, onHelp, ...shown }: ListHeaderProps): JSX.Element {
  return (
    <header class="page-header">
      <h1 ref={headingRef} tabIndex={-1}>
        <BrandMark />
        {i18n.t('list.title')}
      </h1>
      <p class="quiet" role="status">
        {countText(shown)}
      </p>
      <span class="header-links">
        <button type="button" class="button plain" onClick={onDigest}>
          {i18n.t('watch.title')}
        </button>
        <a class="button plain" href="#backup">
          {i18n.t('list.backup')}
        </a>
        <button type="button" class="button plain" onClick={onBibliography}>
          {i18n.t('bibliography.title')}
        </button>
        <button type="button" class="button plain" onClick={onPrint}>
          {i18n.t('list.print')}
        </button>
        <button type="button" class="button plain" onClick={onOptions}>
          {i18n.t('options.title')}
        </button>
        <button type="button" class="button plain" onClick={onHelp}>
          {i18n.t('keys.title')}
        </button>
      </span>
    </header>
  );
}

function countText({ rows, building }: Pick<ListHeaderProps, 'rows' | 'building'>): string {
  // While the first rows are made, none of them says nothing of the list.
  if (rows.found === null || (building !== null && rows.total === 0)) return i18n.t('list.loading');
  if (building !== null && building > MANY) return i18n.t('list.preparing', [building]);
  return rows.found === rows.total || !rows.isWhole ? i18n.t('list.count', rows.total) : i18n.t('list.shown', [rows.found, rows.total]);
}
