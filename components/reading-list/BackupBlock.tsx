import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { DeleteEverything, type DeletionOutcome } from '@/components/parts/DeleteEverything';
import { FileButton } from '@/components/parts/FileButton';
import { ImportReport } from '@/components/parts/ImportReport';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { SettingsQuestion, type SettingChange } from './SettingsQuestion';

/** How far a backup has got, out or in, in papers and summaries. */
export interface BackupProgress {
  doing: 'saving' | 'restoring';
  done: number;
}

export interface BackupProps {
  restored: ImportResult | null;
  /** Why the last file was refused; `null` if it was not. */
  importProblem: Problem | null;
  deletion: DeletionOutcome | null;
  /** `null` while nothing goes on. */
  progress: BackupProgress | null;
  /** Settings that the chosen file would change; `null` where nothing is asked. */
  question: readonly SettingChange[] | null;
  /** Older databases that could not be opened, and are kept. */
  older: readonly { name: string; day: string }[];
  onExport(): void;
  onRestore(file: File): void;
  /** With the settings of the file, or without; `null`: do not restore at all. */
  onAnswer(withSettings: boolean | null): void;
  onExportOlder(name: string): void;
  onDeleteAll(): void;
}

/** The reader's data in the reader's hands: out, in, and gone. */
export function BackupBlock(props: BackupProps): JSX.Element {
  const { progress, question, older } = props;
  return (
    <section class="backup" id="backup">
      <h2>{i18n.t('list.backup')}</h2>
      <p class="quiet">{i18n.t('list.backupLine')}</p>
      <div class="buttons">
        <button type="button" class="button" disabled={progress !== null} onClick={props.onExport}>
          {i18n.t('list.exportAll')}
        </button>
        {progress === null && <FileButton label={i18n.t('list.restore')} accept=".json,.jsonl,application/json" onFile={props.onRestore} />}
        <DeleteEverything outcome={props.deletion} onDeleteAll={props.onDeleteAll} />
      </div>
      <p role="status">{progress !== null && i18n.t(progress.doing === 'saving' ? 'backup.saving' : 'backup.restoring', [progress.done])}</p>
      {question !== null && <SettingsQuestion changes={question} onAnswer={props.onAnswer} />}
      <ImportReport result={props.restored} problem={props.importProblem} sentence="list.restored" />
      {older.map(({ name, day }) => (
        <p key={name}>
          {i18n.t('recovery.older', [day])}{' '}
          <button type="button" class="button" onClick={() => props.onExportOlder(name)}>
            {i18n.t('recovery.save')}
          </button>
        </p>
      ))}
    </section>
  );
}
