import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReaderFlag, ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { EntryPatch } from '@/lib/model/reading-list-entry';
import { FlagEditor, type FlagDraft } from './FlagEditor';
import { tagsOf } from './tags-of';

interface EntryEditorProps {
  entry: Pick<ReadingListEntry, 'tags' | 'note' | 'flag'>;
  /** The reader asked for the editor just now: its first field takes the focus. */
  focusFirst?: boolean;
  onSave(patch: EntryPatch): void;
  /** Called by the button and by Esc; nothing is kept. */
  onCancel?(): void;
}

/**
 * Tags, note and flag of a saved paper, kept together when the reader says so. Shown in Caveat's own
 * pages only: notes are private.
 */
export function EntryEditor({ entry, focusFirst = false, onSave, onCancel }: EntryEditorProps): JSX.Element {
  const [tags, setTags] = useState(entry.tags.join(', '));
  const [note, setNote] = useState(entry.note);
  const [flag, setFlag] = useState<FlagDraft | null>(entry.flag);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);
  return (
    <form
      class="entry-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ tags: tagsOf(tags), note, flag: savedFlag(flag, entry.flag) });
      }}
      onKeyDown={(event) => {
        // While an input method composes, Esc is its own.
        if (event.key === 'Escape' && !event.isComposing) onCancel?.();
      }}
    >
      <label for={`${id}-tags`}>{i18n.t('entry.tags')}</label>
      <input
        id={`${id}-tags`}
        ref={first}
        value={tags}
        onInput={(event) => setTags(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
      />
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
      <FlagEditor flag={flag} onChange={setFlag} />
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

/** The flag with when it was set: an unchanged one keeps its time. */
function savedFlag(flag: FlagDraft | null, before: ReaderFlag | null): ReaderFlag | null {
  if (flag === null) return null;
  if (flag.kind === before?.kind && flag.note === before.note) return before;
  return { ...flag, at: Date.now() };
}
