import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Select } from '@/components/parts/Select';
import { MAX_FLAG_NOTE } from '@/lib/model/limits';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';
import { useUniqueId } from '@/components/parts/use-unique-id';

/** A flag as it is being written: when it was set is known once it is saved. */
export type FlagDraft = Omit<ReaderFlag, 'at'>;

interface FlagEditorProps {
  flag: FlagDraft | null;
  onChange(flag: FlagDraft | null): void;
}

const NO_FLAG = 'none';

/** The reader's own mark on a paper, "I know this notice" or "To check again", with why. Part of a form. */
export function FlagEditor({ flag, onChange }: FlagEditorProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="flag-editor">
      <Select
        label={i18n.t('list.flag.heading')}
        value={flag?.kind ?? NO_FLAG}
        options={[
          [NO_FLAG, i18n.t('list.flag.none')],
          ['known', i18n.t('list.flag.known')],
          ['check-again', i18n.t('list.flag.checkAgain')],
        ]}
        onChange={(kind) => onChange(kind === NO_FLAG ? null : { kind, note: flag?.note ?? '' })}
      />
      {flag !== null && (
        <>
          <label for={`${id}-note`}>{i18n.t('list.flag.note')}</label>
          <input
            id={`${id}-note`}
            maxLength={MAX_FLAG_NOTE}
            value={flag.note}
            onInput={(event) => onChange({ kind: flag.kind, note: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}
