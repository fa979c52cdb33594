import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { EntryPatch } from '@/components/reading-list/entry-patch';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import type { Report } from '@/lib/model/report';

interface SavedEditorProps {
  saved: NonNullable<Report['saved']>;
  onUpdateEntry(entryId: string, patch: EntryPatch): void;
}

/** Tags, note and reading state, in the browser's own panel alone: a private note is not shown in a web page. */
export function SavedEditor({ saved, onUpdateEntry }: SavedEditorProps): JSX.Element {
  return (
    <section class="save">
      <h3>{i18n.t('save.heading')}</h3>
      <EntryEditor
        key={`${saved.id} ${saved.changedAt}`}
        entry={saved}
        onSave={(patch) => onUpdateEntry(saved.id, patch)}
      />
    </section>
  );
}
