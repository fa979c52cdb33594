import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { dayText } from '@/components/parts/date-text';
import { FileButton } from '@/components/parts/FileButton';
import { ImportReport } from '@/components/parts/ImportReport';
import type { ImportResult, Problem } from '@/lib/messaging/contract';
import type { PackItem } from './pack-item';

export interface PackCommands {
  onImportPack(file: File): void;
  onExportPack(id: string): void;
  onRemovePack(id: string): void;
}

interface PackListProps extends PackCommands {
  packs: readonly PackItem[];
  imported: ImportResult | null;
  problem: Problem | null;
}

/** The summary packs on this machine; the one that comes with Caveat cannot be removed. */
export function PackList({ packs, imported, problem, onImportPack, onExportPack, onRemovePack }: PackListProps): JSX.Element {
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
                aria-label={i18n.t('options.packExportLabel', [pack.title])}
                onClick={() => onExportPack(pack.id)}
              >
                {i18n.t('options.packExport')}
              </button>
              {pack.addedAt !== null && (
                <button
                  type="button"
                  class="button plain"
                  aria-label={i18n.t('options.packRemoveLabel', [pack.title])}
                  onClick={() => onRemovePack(pack.id)}
                >
                  {i18n.t('options.packRemove')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <FileButton label={i18n.t('options.packImport')} onFile={onImportPack} />
      </p>
      <ImportReport result={imported} problem={problem} sentence="options.packImported" />
    </section>
  );
}

function factsOf({ count, license, addedAt }: PackItem): string {
  const facts = [
    i18n.t('options.packCount', count),
    license,
    addedAt === null ? i18n.t('options.packBuiltIn') : i18n.t('options.packAdded', [dayText(addedAt)]),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
