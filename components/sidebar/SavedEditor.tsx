import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import type { EntryPatch } from '@/components/reading-list/entry-patch';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import type { Report } from '@/lib/model/report';

interface SavedEditorProps {
  saved: NonNullable<Report['saved']>;
  onUpdateEntry(entryId: string, patch: EntryPatch): void;
  /** For leading the focus here. */
  rootRef: Ref<HTMLElement>;
}

/** Tags, note and reading state, in the browser's own panel alone: a private note is not shown in a web page. */
export function SavedEditor({ saved, onUpdateEntry, rootRef }: SavedEditorProps): JSX.Element {
  return (
    <section class="save" ref={rootRef}>
      <h3>{i18n.t('save.heading')}</h3>
      <EntryEditor
        key={`${saved.id} ${saved.changedAt}`}
        entry={saved}
        onSave={(patch) => onUpdateEntry(saved.id, patch)}
      />
    </section>
  );
}
