import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Select } from '@/components/parts/Select';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';

interface FlagEditorProps {
  flag: ReaderFlag | null;
  onChange(flag: Omit<ReaderFlag, 'at'> | null): void;
}

const NO_FLAG = 'none';

/** The reader's own mark on a paper: "I know this notice" or "check again", with why. */
export function FlagEditor({ flag, onChange }: FlagEditorProps): JSX.Element {
  const [note, setNote] = useState(flag?.note ?? '');
  const id = useId();
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
        onChange={(kind) => onChange(kind === NO_FLAG ? null : { kind, note })}
      />
      {flag !== null && (
        <>
          <label for={`${id}-note`}>{i18n.t('list.flag.note')}</label>
          <input
            id={`${id}-note`}
            maxLength={2_000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
            onChange={() => onChange({ kind: flag.kind, note })}
          />
        </>
      )}
    </div>
  );
}
