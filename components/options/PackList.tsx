import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayText } from '@/lib/words/date-text';
import { ConfirmDialog } from '@/components/parts/ConfirmDialog';
import { FileButton } from '@/components/parts/FileButton';
import { ImportReport } from '@/components/parts/ImportReport';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { PackAddress, type AddressProblem } from './PackAddress';
import type { PackItem } from './pack-item';

export interface PackCommands {
  onImportPack(file: File): void;
  onExportPack(id: string): void;
  onRemovePack(id: string): void;
  onCancelImport(): void;
  onFetchPack(address: string): void;
  /** The reader's answer to `replacing`. */
  onReplace(yes: boolean): void;
}

/** Where an import stands. */
export interface PackProgress {
  step: 'checking' | 'writing';
  done: number;
  total: number;
}

interface PackListProps extends PackCommands {
  packs: readonly PackItem[];
  imported: ImportResult | null;
  problem: Problem | null;
  /** `null` where none is under way. */
  progress: PackProgress | null;
  addressProblem: AddressProblem | null;
  /** The pack that would take the place of one that is there; `null` where none would. */
  replacing: { title: string; before: PackItem } | null;
}

/** The summary packs on this machine; the one that comes with Caveat cannot be removed. */
export function PackList(props: PackListProps): JSX.Element {
  const { packs, imported, problem, progress, replacing, onImportPack, onExportPack, onRemovePack } = props;
  return (
    <section>
      <h2>{i18n.t('options.packs')}</h2>
      <p class="quiet">{i18n.t('options.packsLine')}</p>
      {packs.length === 0 && <p>{i18n.t('options.packsEmpty')}</p>}
      <ul class="rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <div>
              <b>{pack.title}</b>
              <p class="quiet">{factsOf(pack)}</p>
            </div>
            <p class="buttons">
              <button
                type="button"
                class="button plain"
                aria-label={i18n.t('labelled', [i18n.t('options.packExport'), pack.title])}
                onClick={() => onExportPack(pack.id)}
              >
                {i18n.t('options.packExport')}
              </button>
              {pack.address && (
                <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('library.renew'), pack.title])} onClick={() => props.onFetchPack(pack.address ?? '')}>
                  {i18n.t('library.renew')}
                </button>
              )}
              {pack.addedAt !== null && (
                <button
                  type="button"
                  class="button plain"
                  aria-label={i18n.t('labelled', [i18n.t('list.remove'), pack.title])}
                  onClick={() => onRemovePack(pack.id)}
                >
                  {i18n.t('list.remove')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {progress === null ? (
        <p class="buttons">
          <FileButton label={i18n.t('options.packImport')} accept="application/json,.json,application/gzip,.gz" onFile={onImportPack} />
        </p>
      ) : (
        <p class="buttons">
          <progress value={progress.done} max={progress.total} aria-label={i18n.t('packs.progress')} />
          <span class="quiet">
            {i18n.t(progress.step === 'checking' ? 'packs.checking' : 'packs.writing', [progress.done, progress.total])}
          </span>
          <button type="button" class="button" onClick={props.onCancelImport}>
            {i18n.t('packs.cancel')}
          </button>
        </p>
      )}
      {progress === null && <PackAddress problem={props.addressProblem} onFetch={props.onFetchPack} />}
      {replacing !== null && (
        <ConfirmDialog
          title={i18n.t('packs.replaceTitle')}
          text={i18n.t('packs.replaceText', [replacing.before.title, replacing.before.count, replacing.title])}
          confirm={i18n.t('packs.replace')}
          cancel={i18n.t('packs.keep')}
          onConfirm={() => props.onReplace(true)}
          onCancel={() => props.onReplace(false)}
        />
      )}
      <ImportReport result={imported} problem={problem} sentence="options.packImported" />
    </section>
  );
}

function factsOf({ count, license, addedAt, address }: PackItem): string {
  const facts = [
    i18n.t('options.packCount', count),
    license,
    address ? i18n.t('packs.from', [new URL(address).hostname]) : null,
    addedAt === null ? i18n.t('options.packBuiltIn') : i18n.t('options.packAdded', [dayText(addedAt)]),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
