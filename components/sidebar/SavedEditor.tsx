import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { EntryEditing } from '@/components/reading-list/entry-editing';
import { EntryEditor } from '@/components/reading-list/EntryEditor';
import { StateSelect } from '@/components/reading-list/StateSelect';
import { versionsOf } from '@/lib/model/field-stamps';
import type { OwnReport } from '@/lib/model/report';

interface SavedEditorProps {
  saved: NonNullable<OwnReport['saved']>;
  editing: EntryEditing;
}

/** Tags, note, flag and reading state, in the browser's own panel alone: a private note is not shown in a web page. */
export function SavedEditor({ saved, editing }: SavedEditorProps): JSX.Element {
  return (
    <section class="save">
      <h3>{i18n.t('save.heading')}</h3>
      <EntryEditor key={saved.id} entry={saved} editing={editing} />
      <p>
        <StateSelect
          state={saved.state}
          label={i18n.t('citation.column.state')}
          onChange={(state) => void editing.update(saved.id, { state }, { state: versionsOf(saved).state })}
        />
      </p>
    </section>
  );
}
