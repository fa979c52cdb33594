import type { TabFace } from '@/lib/messaging/contract';
import bare from './page-tab-bare.css?inline';

export interface PageTab {
  /**
   * Shows what the background says of the paper, and puts the host beside the page's body if it is not there.
   * @param face empty where nobody has answered: then nobody has told the reader's choices either
   */
  show(face: Partial<TabFace>): void;
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
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K) => document.createElement(tag);
  const host = make('div');
  // The host takes the focus for its button, so that the sidebar can give it back when it closes.
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed', delegatesFocus: true });
  const sheet = new CSSStyleSheet();
  let styled = false;
  root.adoptedStyleSheets = [sheet];

  const button = make('button');
  const glyph = make('i');
  const text = make('span');
  // Seen only from inside the root: a later version of Caveat knows this host for its own by it.
  button.dataset.caveat = '';
  glyph.ariaHidden = 'true';
  button.append(glyph, text);
  root.append(button);
  // A page can dispatch a click at our host; only the reader's own opens anything.
  button.addEventListener('click', (event) => event.isTrusted && onOpen());

  return {
    show({ style, look = 'grey right system', shape = '?', word = say('word_notChecked'), title = say('tab_open', [word]) }) {
      if (style || !styled) sheet.replaceSync(style ?? bare);
      styled = true;
      button.className = look;
      glyph.textContent = shape;
      text.textContent = word;
      button.ariaLabel = button.title = title;
      // The page may have thrown it out with the rest of its document.
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
    host,
  };
}
