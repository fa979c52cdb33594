import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const KEYS = [
  ['j, k', 'keys.move'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.back'],
  ['x', 'keys.select'],
  ['a', 'keys.all'],
  ['e', 'keys.edit'],
  ['r', 'keys.recheck'],
  ['#', 'keys.remove'],
  ['u', 'keys.undo'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const;

/** Every key of the list, in a dialog. */
export function KeyHelp({ onClose }: { onClose(): void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} class="caveat dialog" aria-labelledby="key-help" onClose={onClose}>
      <h2 id="key-help">{i18n.t('keys.title')}</h2>
      <dl class="key-help">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{i18n.t(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" class="button primary" autofocus onClick={onClose}>
          {i18n.t('keys.close')}
        </button>
      </p>
    </dialog>
  );
}
