import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from './ConfirmDialog';

/** The button that empties Caveat, which asks first. */
export function DeleteEverything({ onDeleteAll }: { onDeleteAll(): void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        {i18n.t('list.deleteAll')}
      </button>
      {asking && (
        <ConfirmDialog
          title={i18n.t('list.deleteTitle')}
          text={i18n.t('list.deleteLine')}
          confirm={i18n.t('list.deleteConfirm')}
          cancel={i18n.t('list.deleteCancel')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onDeleteAll();
          }}
        />
      )}
    </>
  );
}
