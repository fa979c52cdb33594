import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface RemovedToastProps {
  /** What was removed last; `null` for nothing to undo. */
  removed: { id: string; title: string } | null;
  onUndo(): void;
  onDismiss(): void;
}

/**
 * Says what was removed and offers it back, for as long as the reader likes: a timer would hurry some.
 * "Undo" takes the focus, which went with the removed entry.
 */
export function RemovedToast({ removed, onUndo, onDismiss }: RemovedToastProps): JSX.Element {
  const undo = useRef<HTMLButtonElement>(null);
  const id = removed?.id ?? null;
  useEffect(() => {
    if (id !== null) undo.current?.focus();
  }, [id]);
  return (
    <div class="toast" role="status" hidden={removed === null}>
      {removed !== null && (
        <>
          <p>{i18n.t('list.removed', [removed.title])}</p>
          <button type="button" class="button" ref={undo} onClick={onUndo}>
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
