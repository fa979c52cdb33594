import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CopyButton } from '@/components/parts/CopyButton';
import { Select } from '@/components/parts/Select';
import { Switch } from '@/components/parts/Switch';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/citations/export-format';

/** Papers that the reader wants to take along: how many and which, and whether notes go with them. */
export interface ExportChoice {
  count: number;
  ids(): Promise<readonly string[]>;
  withNotes: boolean;
}

export interface ExportCommands {
  /** Saves a file. Rejected where the papers could not be read. */
  onSaveExport(choice: ExportChoice, format: ExportFormat): Promise<void>;
  /** The same as a text. Rejected where the papers could not be read. */
  exportText(choice: ExportChoice, format: ExportFormat): Promise<string>;
}

/** Which papers: how many, and their ids in the order in which the list shows them, which are read when they are needed. */
export type ExportSets = Record<'all' | 'shown' | 'selected', Omit<ExportChoice, 'withNotes'>>;

interface ExportBlockProps extends ExportCommands {
  sets: ExportSets;
  /** Further ways out, with the same choice. */
  children?(choice: ExportChoice): ComponentChildren;
}

type State = 'idle' | 'saving' | 'saved' | 'failed';

/** Saved papers as a file or a text, each with how it stands. Notes go along only where the reader says so. */
export function ExportBlock({ sets, onSaveExport, exportText, children }: ExportBlockProps): JSX.Element {
  const [format, setFormat] = useState<ExportFormat>('ris');
  const [which, setWhich] = useState<keyof ExportSets>('all');
  const [withNotes, setWithNotes] = useState(false);
  const [state, setState] = useState<State>('idle');
  const heading = useId();
  // Papers that were selected may be so no longer.
  const chosen = sets[which].count > 0 ? which : 'all';
  const choice = { ...sets[chosen], withNotes };
  function changed<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      set(value);
      setState('idle');
    };
  }

  async function save(): Promise<void> {
    setState('saving');
    await onSaveExport(choice, format).then(
      () => setState('saved'),
      () => setState('failed'),
    );
  }

  return (
    <section class="export" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('export.heading')}</h2>
      <p class="quiet">{i18n.t('export.line')}</p>
      <div class="export-choices">
        <Select
          label={i18n.t('export.which')}
          value={chosen}
          options={WHICH.filter((set) => set === 'all' || sets[set].count > 0).map((set) => [set, i18n.t(`export.set.${set}`, [sets[set].count])] as const)}
          onChange={changed<keyof ExportSets>(setWhich)}
        />
        <Select
          label={i18n.t('export.format')}
          value={format}
          options={EXPORT_FORMATS.map((each) => [each, i18n.t(FORMAT_NAMES[each])] as const)}
          onChange={changed<ExportFormat>(setFormat)}
        />
      </div>
      <Switch label={i18n.t('export.notes')} hint={i18n.t('export.notesLine')} on={withNotes} onChange={changed<boolean>(setWithNotes)} />
      <div class="buttons">
        <button type="button" class="button" disabled={choice.count === 0} aria-disabled={state === 'saving'} onClick={() => state !== 'saving' && void save()}>
          {i18n.t('export.save')}
        </button>
        <CopyButton label={i18n.t('export.copy')} text={() => exportText(choice, format)} />
      </div>
      <p role="status" class={state === 'failed' ? 'field-problem' : 'quiet'}>
        {state === 'idle' ? '' : i18n.t(`export.${state}`)}
      </p>
      {children?.(choice)}
    </section>
  );
}

const WHICH = ['all', 'shown', 'selected'] as const;

const FORMAT_NAMES = {
  ris: 'export.name.ris',
  bibtex: 'export.name.bibtex',
  'csl-json': 'export.name.cslJson',
  csv: 'export.name.csv',
  markdown: 'export.name.markdown',
  html: 'export.name.html',
  text: 'export.name.text',
} as const satisfies Record<ExportFormat, string>;
