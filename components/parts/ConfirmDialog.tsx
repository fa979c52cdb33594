import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useUniqueId } from '@/components/parts/use-unique-id';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something that cannot be undone. Keeping is what has the focus, and what Esc does. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useUniqueId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    // Only a dialog that is closed gives the focus back, not one that is taken away: so before that.
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} class="caveat dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onClose={onCancel}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <p class="buttons">
        <button type="button" class="button primary" autofocus onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" class="button danger" onClick={onConfirm}>
          {confirm}
        </button>
      </p>
    </dialog>
  );
}
