import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE } from '@/lib/model/limits';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { Conflicts } from './Conflicts';
import { conflictsOf, patchOf } from './draft-fields';
import { failureText, type EntryFailure } from './entry-failure';
import type { EntryEditing } from './entry-editing';
import { FlagEditor } from './FlagEditor';
import { useUniqueId } from '@/components/parts/use-unique-id';
import { useDraft } from './use-draft';
import { tagLine } from './tags-of';

interface EntryEditorProps {
  entry: Pick<ReadingListEntry, 'id' | 'tags' | 'note' | 'flag' | 'changedAt' | 'stamps'>;
  editing: EntryEditing;
  /** The reader asked for the editor just now: its first field takes the focus. */
  focusFirst?: boolean;
  /** Called when all is saved or thrown away, and by Esc: then what was typed stays a draft. Left out where it stays open. */
  onLeave?(): void;
}

/**
 * Tags, note and flag of a saved paper. What is typed is kept as a draft until the reader saves it or throws it away.
 * What was changed elsewhere meanwhile is shown beside it. Shown in Caveat's own pages only: notes are private.
 */
export function EntryEditor({ entry, editing, focusFirst = false, onLeave }: EntryEditorProps): JSX.Element {
  const drafting = useDraft(entry, editing.drafts);
  const { draft } = drafting;
  const [failure, setFailure] = useState<EntryFailure | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const id = useUniqueId();
  useEffect(() => {
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);
  const conflicts = conflictsOf(draft, entry);
  const isDirty = Object.keys(patchOf(draft, entry, 0)).length > 0;

  async function save(): Promise<void> {
    const outcome = isDirty ? await editing.update(entry.id, patchOf(draft, entry, Date.now()), draft?.base ?? {}) : ({ ok: true, conflicts: [] } as const);
    setFailure(outcome.ok ? null : outcome.failure);
    // A conflict shows as soon as the entry is here as it is now; until then all of it stays a draft.
    if (!outcome.ok || outcome.conflicts.length > 0) return;
    drafting.drop();
    onLeave?.();
  }

  return (
    <form
      class="entry-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (conflicts.length === 0) void save();
      }}
      onKeyDown={(event) => {
        // While an input method composes, Esc is its own.
        if (event.key === 'Escape' && !event.isComposing) onLeave?.();
      }}
    >
      <label for={`${id}-tags`}>{i18n.t('entry.tags')}</label>
      <input
        id={`${id}-tags`}
        ref={first}
        readOnly={!drafting.isRead}
        value={draft?.tags ?? tagLine(entry.tags)}
        onInput={(event) => drafting.type({ tags: event.currentTarget.value })}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} class="quiet">
        {i18n.t('entry.tagsHint')}
      </p>
      <label for={`${id}-note`}>{i18n.t('entry.note')}</label>
      <textarea
        id={`${id}-note`}
        rows={4}
        maxLength={MAX_NOTE}
        readOnly={!drafting.isRead}
        value={draft?.note ?? entry.note}
        onInput={(event) => drafting.type({ note: event.currentTarget.value })}
      />
      <FlagEditor flag={draft?.flag === undefined ? entry.flag : draft.flag} onChange={(flag) => drafting.type({ flag })} />
      {draft !== null && conflicts.length > 0 && <Conflicts fields={conflicts} entry={entry} draft={draft} drafting={drafting} />}
      <p role="status" class="quiet">
        {failure !== null ? failureText(failure) : isDirty ? i18n.t(drafting.isKept ? 'entry.unsaved' : 'entry.notKept') : ''}
      </p>
      <p class="buttons">
        <button type="submit" class="button primary" aria-disabled={conflicts.length > 0}>
          {i18n.t('entry.done')}
        </button>
        {isDirty && (
          <button
            type="button"
            class="button"
            onClick={() => {
              drafting.drop();
              onLeave?.();
            }}
          >
            {i18n.t('entry.throwAway')}
          </button>
        )}
        {onLeave && (
          <button type="button" class="button" onClick={onLeave}>
            {i18n.t('sidebar.close')}
          </button>
        )}
      </p>
    </form>
  );
}
