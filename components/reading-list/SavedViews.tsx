import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { WHOLE_LIST, type RowQuery, type SavedView } from '@/lib/model/row-query';

interface SavedViewsProps {
  views: readonly SavedView[];
  query: RowQuery;
  onChoose(query: RowQuery): void;
  onViews(views: SavedView[]): void;
}

/** Queries that the reader gave a name: each by a click, the present one kept, any taken away. */
export function SavedViews({ views, query, onChoose, onViews }: SavedViewsProps): JSX.Element | null {
  const [naming, setNaming] = useState(false);
  const same = (view: SavedView) => isSameQuery(view.query, query);
  const isWorthKeeping = !isSameQuery(query, WHOLE_LIST) && !views.some(same);
  if (views.length === 0 && !isWorthKeeping && !naming) return null;
  return (
    <div class="saved-views">
      {views.map((view) => (
        <span class="saved-view" key={view.name}>
          <button type="button" class="chip" aria-pressed={same(view)} onClick={() => onChoose(view.query)}>
            {view.name}
          </button>
          {same(view) && (
            <button type="button" class="chip-drop" aria-label={i18n.t('views.drop', [view.name])} onClick={() => onViews(views.filter((other) => other !== view))}>
              ×
            </button>
          )}
        </span>
      ))}
      {naming ? (
        <form
          class="view-naming"
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name !== '') onViews([...views.filter((view) => view.name !== name), { name, query }]);
            setNaming(false);
          }}
        >
          <input name="name" aria-label={i18n.t('views.name')} placeholder={i18n.t('views.name')} maxLength={60} ref={(field) => field?.focus()} />
          <button type="submit" class="button">
            {i18n.t('views.keep')}
          </button>
        </form>
      ) : (
        isWorthKeeping && (
          <button type="button" class="button plain" onClick={() => setNaming(true)}>
            {i18n.t('views.save')}
          </button>
        )
      )}
    </div>
  );
}

function isSameQuery(a: RowQuery, b: RowQuery): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
