import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/parts/ConfirmDialog';
import { Switch } from '@/components/parts/Switch';
import type { SyncStatus } from '@/lib/model/sync-status';
import { syncText } from './sync-text';

export interface SyncBlockProps {
  /** What came of the last synchronisation; `null` where there was none. */
  syncStatus: SyncStatus | null;
  /** What came of deleting the copy; `null` before. */
  syncErased: 'erased' | 'failed' | null;
  onEraseSynced(): void;
}

interface Props extends SyncBlockProps {
  on: boolean;
  now: number;
  onChange(patch: { sync: boolean }): void;
}

/** The list on several machines: what is carried and who keeps it, what did not fit, and deleting the copy. */
export function SyncBlock({ on, now, syncStatus, syncErased, onChange, onEraseSynced }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h2>{i18n.t('sync.heading')}</h2>
      <Switch label={i18n.t('sync.switch')} on={on} onChange={(sync) => onChange({ sync })} />
      <p class="quiet">{i18n.t('sync.line')}</p>
      <p class="quiet">{i18n.t('sync.notCarried')}</p>
      <div role="status">
        {syncText(on, syncStatus, now).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {syncErased !== null && <p>{i18n.t(syncErased === 'erased' ? 'sync.erasedHere' : 'sync.notErased')}</p>}
      </div>
      <p class="buttons">
        <button type="button" class="button plain" onClick={() => setAsking(true)}>
          {i18n.t('sync.erase')}
        </button>
      </p>
      {asking && (
        <ConfirmDialog
          title={i18n.t('sync.eraseTitle')}
          text={i18n.t('sync.eraseLine')}
          confirm={i18n.t('sync.erase')}
          cancel={i18n.t('sync.keep')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onEraseSynced();
          }}
        />
      )}
    </section>
  );
}
