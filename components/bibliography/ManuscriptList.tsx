import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { Manuscript } from '@/lib/model/manuscript';
import { dayText } from '@/lib/words/date-text';

interface ManuscriptListProps {
  manuscripts: readonly Manuscript[];
  onForget(id: string): void;
}

/** The manuscripts that are watched, each with the way to forget it; nothing where there are none. */
export function ManuscriptList({ manuscripts, onForget }: ManuscriptListProps): JSX.Element | null {
  if (manuscripts.length === 0) return null;
  return (
    <section class="manuscripts">
      <h2>{i18n.t('manuscript.watched')}</h2>
      <p class="quiet">{i18n.t('manuscript.watchedLine')}</p>
      <ul class="plain-works">
        {manuscripts.map(({ id, name, works, checkedAt }) => (
          <li key={id} class="manuscript-row">
            <span>
              {name} <span class="quiet">{i18n.t('manuscript.row', works.length, [dayText(checkedAt), works.length])}</span>
            </span>
            <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('manuscript.forget'), name])} onClick={() => onForget(id)}>
              {i18n.t('manuscript.forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
