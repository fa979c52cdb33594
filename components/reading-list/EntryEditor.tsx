import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReadingListEntry, ReadingState } from '@/lib/model/reading-list-entry';
import type { EntryPatch } from './entry-patch';
import { tagsOf } from './tags-of';

export const READING_STATES: readonly ReadingState[] = ['unread', 'reading', 'read'];

interface EntryEditorProps {
  entry: Pick<ReadingListEntry, 'tags' | 'note' | 'state'>;
  onSave(patch: EntryPatch): void;
  onCancel?(): void;
}

/** Tags, note and reading state of a saved paper. Shown in Caveat's own pages only: notes are private. */
export function EntryEditor({ entry, onSave, onCancel }: EntryEditorProps): JSX.Element {
  const [tags, setTags] = useState(entry.tags.join(', '));
  const [note, setNote] = useState(entry.note);
  const [state, setState] = useState(entry.state);
  const id = useId();
  return (
    <form
      class="entry-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ tags: tagsOf(tags), note, state });
      }}
    >
      <label for={`${id}-tags`}>{i18n.t('entry.tags')}</label>
      <input id={`${id}-tags`} value={tags} onInput={(event) => setTags(event.currentTarget.value)} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('entry.tagsHint')}
      </p>
      <label for={`${id}-note`}>{i18n.t('entry.note')}</label>
      <textarea
        id={`${id}-note`}
        rows={4}
        maxLength={20_000}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <label for={`${id}-state`}>{i18n.t('entry.state')}</label>
      <select id={`${id}-state`} value={state} onChange={(event) => setState(stateOf(event.currentTarget.value))}>
        {READING_STATES.map((value) => (
          <option key={value} value={value}>
            {i18n.t(`state.${value}`)}
          </option>
        ))}
      </select>
      <p class="buttons">
        <button type="submit" class="button primary">
          {i18n.t('entry.done')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {i18n.t('entry.cancel')}
          </button>
        )}
      </p>
    </form>
  );
}

function stateOf(value: string): ReadingState {
  return READING_STATES.find((state) => state === value) ?? 'unread';
}
