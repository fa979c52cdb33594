import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayText } from '@/components/parts/date-text';
import type { EntryPatch } from '@/components/reading-list/entry-patch';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import type { Report } from '@/lib/model/report';

interface SaveBlockProps {
  saved: Report['saved'];
  /** The page is a notice: what is saved is the article it is about. */
  ofNotice: boolean;
  place: 'page' | 'panel';
  busy: boolean;
  onSave(): void;
  onEdit(entryId: string): void;
  onUpdateEntry?(entryId: string, patch: EntryPatch): void;
}

/**
 * Saving to the reading list. In a web page only the fact and the reading state are shown; tags and
 * the private note are edited in the side panel and in the list.
 */
export function SaveBlock(props: SaveBlockProps): JSX.Element {
  const { saved, ofNotice, place, busy, onSave, onEdit, onUpdateEntry } = props;
  return (
    <section class="save">
      <h3>{i18n.t('save.heading')}</h3>
      {saved === null ? (
        <>
          <button type="button" class="button primary" disabled={busy} onClick={onSave}>
            {i18n.t(ofNotice ? 'save.article' : 'save.paper')}
          </button>
          {ofNotice && <p class="quiet">{i18n.t('save.articleHint')}</p>}
        </>
      ) : (
        <>
          <p>
            {i18n.t('save.saved', [dayText(saved.savedAt)])} · {i18n.t(`state.${saved.state}`)}
          </p>
          {place === 'panel' && onUpdateEntry ? (
            <EntryEditor
              key={`${saved.id} ${saved.changedAt}`}
              entry={saved}
              onSave={(patch) => onUpdateEntry(saved.id, patch)}
            />
          ) : (
            <button type="button" class="button" onClick={() => onEdit(saved.id)}>
              {i18n.t('save.edit')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
