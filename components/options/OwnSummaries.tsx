import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayText } from '@/lib/words/date-text';

/** One of the reader's own summaries as the options page lists it. */
export interface OwnSummaryItem {
  id: string;
  title: string;
  /** Where it was kept from; `null` for words of their own. */
  from: string | null;
  /** Its paper's DOI or another identifier. */
  subject: string;
  /** In milliseconds since the epoch. */
  keptAt: number;
}

export interface OwnSummaryCommands {
  onWriteSummary(): void;
  onEditSummary(id: string): void;
  onRemoveSummary(id: string): void;
  onExportOwn(): void;
}

/** The summaries that the reader kept from pages or wrote, to go on with, to hand on, or to remove. */
export function OwnSummaries({ own, ...props }: OwnSummaryCommands & { own: readonly OwnSummaryItem[] }): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('clip.mine')}</h2>
      <p class="quiet">{i18n.t(own.length === 0 ? 'clip.mineEmpty' : 'clip.mineLine')}</p>
      <ul class="rows">
        {own.map(({ id, title, from, subject, keptAt }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <p class="quiet">{[from ?? i18n.t('summary.originOwn'), subject, dayText(keptAt)].join(' · ')}</p>
            </div>
            <p class="buttons">
              <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('list.edit'), title])} onClick={() => props.onEditSummary(id)}>
                {i18n.t('list.edit')}
              </button>
              <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('list.remove'), title])} onClick={() => props.onRemoveSummary(id)}>
                {i18n.t('list.remove')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" class="button" onClick={props.onWriteSummary}>
          {i18n.t('clip.write')}
        </button>
        {own.length > 0 && (
          <button type="button" class="button" onClick={props.onExportOwn}>
            {i18n.t('clip.export')}
          </button>
        )}
      </p>
    </section>
  );
}
