import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/parts/ConfirmDialog';

export interface SnapshotsProps {
  snapshots: readonly { id: string; text: string }[];
  /** What came of going back to one; `null` before. */
  snapshotOutcome: 'busy' | 'restored' | 'full' | 'failed' | null;
  onRestoreSnapshot(id: string): void;
  onSaveSnapshot(id: string): void;
}

const OUTCOMES = { busy: 'snapshots.busy', restored: 'snapshots.restored', full: 'snapshots.full', failed: 'list.failure.failed' } as const;

/** Copies of the reading list that were taken before something changed much of it, each with the way back. */
export function Snapshots({ snapshots, snapshotOutcome, onRestoreSnapshot, onSaveSnapshot }: SnapshotsProps): JSX.Element {
  const [asked, setAsked] = useState<{ id: string; text: string } | null>(null);
  return (
    <section>
      <h2>{i18n.t('snapshots.heading')}</h2>
      <p class="quiet">{i18n.t('snapshots.line')}</p>
      {snapshots.length === 0 && <p>{i18n.t('snapshots.none')}</p>}
      <ul class="rows">
        {snapshots.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <span class="buttons">
              <button type="button" class="button plain" disabled={snapshotOutcome === 'busy'} aria-label={i18n.t('labelled', [i18n.t('snapshots.back'), text])} onClick={() => setAsked({ id, text })}>
                {i18n.t('snapshots.back')}
              </button>
              <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('recovery.saveSnapshot'), text])} onClick={() => onSaveSnapshot(id)}>
                {i18n.t('recovery.saveSnapshot')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{snapshotOutcome !== null && i18n.t(OUTCOMES[snapshotOutcome])}</p>
      {asked !== null && (
        <ConfirmDialog
          title={i18n.t('snapshots.askTitle')}
          text={i18n.t('snapshots.askLine', [asked.text])}
          confirm={i18n.t('snapshots.back')}
          cancel={i18n.t('snapshots.stay')}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            onRestoreSnapshot(asked.id);
          }}
        />
      )}
    </section>
  );
}
