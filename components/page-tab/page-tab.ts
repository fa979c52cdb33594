import type { Prefs, Snapshot } from '@/lib/messaging/contract';
import bare from './page-tab-bare.css?inline';

/** The part of a snapshot that the tab shows. */
export type PageTabLook = Pick<Snapshot, 'verdict' | 'shape' | 'tab'> & { prefs: Pick<Prefs, 'side' | 'theme'> };

export interface PageTab {
  /** Shows a verdict, and puts the host beside the page's body if it is not there. */
  show(look: PageTabLook): void;
  /** Takes the host off the page. */
  remove(): void;
  host: HTMLElement;
}

/**
 * The small tab at the page's edge. Plain DOM, since it is part of the first script on every paper's
 * page; a closed root (open in the e2e build) keeps the page's styles and scripts out. It is fixed in
 * place and so moves nothing, and it puts nothing on the page's own nodes. Its look comes with the first
 * answer (docs/adr/0008); until then, and where nobody answers, it is a plain button in the same place.
 * @param onOpen called for the reader's own click or key press, never for one that the page made up
 * @param say the browser's `i18n.getMessage`, which is slow at first and only for where nobody answered
 */
export function createPageTab(
  onOpen: () => void,
  say: (key: string, values?: string[]) => string,
): PageTab {
  const host = document.createElement('div');
  // The host takes the focus for its button, so that the sidebar can give it back when it closes.
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed', delegatesFocus: true });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(bare);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  const glyph = document.createElement('i');
  const text = document.createElement('span');
  // Seen only from inside the root: a later version of Caveat knows this host for its own by it.
  button.dataset.caveat = '';
  glyph.ariaHidden = 'true';
  button.append(glyph, text);
  root.append(button);
  // A page can dispatch a click at our host; only the reader's own opens anything.
  button.addEventListener('click', (event) => event.isTrusted && onOpen());

  return {
    show({ verdict: { word, tone }, shape, tab, prefs: { side, theme } }) {
      if (tab?.style) sheet.replaceSync(tab.style);
      button.className = `${tone} ${side} ${theme}`;
      glyph.textContent = shape;
      text.textContent = tab?.word ?? say(`word_${word}`);
      button.ariaLabel = button.title = tab?.title ?? say('tab_open', [text.textContent]);
      // The page may have thrown it out with the rest of its document.
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
    host,
  };
}
