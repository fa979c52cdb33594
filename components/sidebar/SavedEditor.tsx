import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import type { EntryPatch } from '@/lib/model/reading-list-entry';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import { StateSelect } from '@/components/reading-list/StateSelect';
import type { Report } from '@/lib/model/report';

interface SavedEditorProps {
  saved: NonNullable<Report['saved']>;
  onUpdateEntry(entryId: string, patch: EntryPatch): void;
  /** For leading the focus here. */
  rootRef: Ref<HTMLElement>;
}

/** Tags, note, flag and reading state, in the browser's own panel alone: a private note is not shown in a web page. */
export function SavedEditor({ saved, onUpdateEntry, rootRef }: SavedEditorProps): JSX.Element {
  return (
    <section class="save" ref={rootRef}>
      <h3>{i18n.t('save.heading')}</h3>
      <EntryEditor
        // Anew when what it edits was changed, elsewhere or here; not for a state chosen while it is being written.
        key={JSON.stringify([saved.id, saved.tags, saved.note, saved.flag])}
        entry={saved}
        onSave={(patch) => onUpdateEntry(saved.id, patch)}
      />
      <p>
        <StateSelect
          state={saved.state}
          label={i18n.t('entry.state')}
          onChange={(state) => onUpdateEntry(saved.id, { state })}
        />
      </p>
    </section>
  );
}
