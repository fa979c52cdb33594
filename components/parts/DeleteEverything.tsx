import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from './ConfirmDialog';

/** What came of deleting everything. */
export type DeletionOutcome = 'deleted' | 'failed';

interface DeleteEverythingProps {
  /** `null` before the reader has done it. */
  outcome: DeletionOutcome | null;
  onDeleteAll(): void;
}

/** The button that empties Caveat, which asks first and says when it is done. */
export function DeleteEverything({ outcome, onDeleteAll }: DeleteEverythingProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        {i18n.t('list.deleteAll')}
      </button>
      <p role="status" class="deletion">
        {outcome !== null && i18n.t(outcome === 'deleted' ? 'list.deleted' : 'list.notDeleted')}
      </p>
      {asking && (
        <ConfirmDialog
          title={i18n.t('list.deleteTitle')}
          text={i18n.t('list.deleteLine')}
          confirm={i18n.t('list.deleteAll')}
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
