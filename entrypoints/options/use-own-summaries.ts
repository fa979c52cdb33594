import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { OwnSummaryItem } from '@/components/options/OwnSummaries';
import { saveFile } from '@/lib/platform/save-file';
import { allOwnSummaries } from '@/lib/storage/own-summaries';
import { exportOwnSummaries } from '@/lib/summaries/pack-store';

/** The summaries that the reader kept or wrote, the newest first; read again when the page is in front once more. */
export function useOwnSummaries(): { own: OwnSummaryItem[]; loadOwn(): Promise<void>; exportOwn(): Promise<void> } {
  const [own, setOwn] = useState<OwnSummaryItem[]>([]);

  async function loadOwn(): Promise<void> {
    const rows = (await allOwnSummaries()).filter(({ packId }) => packId === null);
    setOwn(
      rows
        .toSorted((a, b) => b.storedAt - a.storedAt)
        .map(({ id, summary: { title, origin, subject }, storedAt }) => ({
          id,
          title,
          from: origin.kind === 'own' ? null : origin.name,
          subject: subject.doi ?? subject.pmid ?? subject.pmcid ?? subject.arxiv ?? '',
          keptAt: storedAt,
        })),
    );
  }

  async function exportOwn(): Promise<void> {
    saveFile('caveat-summaries.json', await exportOwnSummaries(i18n.t('clip.packTitle')));
  }

  useEffect(() => {
    void loadOwn();
    // Back from the page on which one is written or corrected.
    const reload = () => void loadOwn();
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, []);

  return { own, loadOwn, exportOwn };
}
