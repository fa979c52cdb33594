import { i18n } from '#i18n';
import type { JSX } from 'preact';

export interface ShortcutBlockProps {
  /** The keys as the browser writes them ("Alt+Shift+C"); `null` where none is set. */
  shortcut: string | null;
  /** Open the browser's own page for shortcuts; left out where the browser has none to open. */
  onShortcuts?(): void;
}

/** The keys that open the sidebar, the word for the address bar, and where to change the keys. */
export function ShortcutBlock({ shortcut, onShortcuts }: ShortcutBlockProps): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('options.shortcut')}</h2>
      <p>{shortcut === null ? i18n.t('options.shortcutNone') : i18n.t('options.shortcutLine', [shortcut])}</p>
      <p>{i18n.t('omnibox.line')}</p>
      {onShortcuts && (
        <p class="buttons">
          <button type="button" class="button" onClick={onShortcuts}>
            {i18n.t('options.shortcutChange')}
          </button>
        </p>
      )}
    </section>
  );
}
