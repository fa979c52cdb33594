import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { DeleteEverything, type DeletionOutcome } from '@/components/parts/DeleteEverything';
import { FileButton } from '@/components/parts/FileButton';
import { ImportReport } from '@/components/parts/ImportReport';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';

export interface BackupCommands {
  onExport(): void;
  onRestore(file: File): void;
  onDeleteAll(): void;
}

interface BackupBlockProps extends BackupCommands {
  restored: ImportResult | null;
  /** Why the last file was refused; `null` if it was not. */
  problem: Problem | null;
  deletion: DeletionOutcome | null;
}

/** The reader's data in the reader's hands: out, in, and gone. */
export function BackupBlock({ restored, problem, deletion, onExport, onRestore, onDeleteAll }: BackupBlockProps): JSX.Element {
  return (
    <section class="backup">
      <h2>{i18n.t('list.backup')}</h2>
      <p class="quiet">{i18n.t('list.backupLine')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onExport}>
          {i18n.t('list.exportAll')}
        </button>
        <FileButton label={i18n.t('list.restore')} onFile={onRestore} />
        <DeleteEverything outcome={deletion} onDeleteAll={onDeleteAll} />
      </div>
      <ImportReport result={restored} problem={problem} sentence="list.restored" />
    </section>
  );
}
