import { i18n } from '#i18n';
import type { JSX } from 'preact';

interface RemovedToastProps {
  /** What was removed last; `null` for nothing to undo. */
  title: string | null;
  onUndo(): void;
  onDismiss(): void;
}

/** Says what was removed and offers it back, for as long as the reader likes: a timer would hurry some. */
export function RemovedToast({ title, onUndo, onDismiss }: RemovedToastProps): JSX.Element {
  return (
    <div class="toast" role="status" hidden={title === null}>
      {title !== null && (
        <>
          <p>{i18n.t('list.removed', [title])}</p>
          <button type="button" class="button" onClick={onUndo}>
            {i18n.t('list.undo')}
          </button>
          <button type="button" class="button plain" onClick={onDismiss}>
            {i18n.t('list.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
