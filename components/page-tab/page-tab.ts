import type { Verdict } from '@/lib/model/verdict';
import css from './page-tab.css?inline';

export interface PageTabOptions {
  /** Which edge of the page it keeps to. */
  side: 'right' | 'left';
  /** Accessible name before any verdict is shown. */
  label: string;
  /** Called for the reader's own click or key press, never for one that the page made up. */
  onOpen(): void;
}

export interface PageTab {
  /** The tab's only trace on the page; the caller adds it to the document. */
  host: HTMLElement;
  /**
   * Shows a verdict: the word, its tone, its glyph (shapes.ts), and a whole sentence for those who
   * hear the tab or point at it.
   */
  show(word: string, tone: Verdict['tone'], shape: string, description: string): void;
  /** Takes the host off the page. */
  remove(): void;
}

/**
 * The small tab at the page's edge. Plain DOM, since it is part of the first script on every paper's
 * page; a closed root (open in the e2e build) keeps the page's styles and scripts out. It is fixed in
 * place and so moves nothing, and it puts nothing on the page's own nodes.
 */
export function createPageTab({ side, label, onOpen }: PageTabOptions): PageTab {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  const glyph = document.createElement('i');
  const text = document.createElement('span');
  button.className = side;
  // Seen only from inside the root: a later version of Caveat knows this host for its own by it.
  button.dataset.caveat = '';
  button.ariaLabel = label;
  glyph.ariaHidden = 'true';
  button.append(glyph, text);
  root.append(button);
  button.addEventListener('click', (event) => {
    // A page can dispatch a click at our host; only the reader's own opens anything.
    if (event.isTrusted) onOpen();
  });

  return {
    host,
    show(word, tone, shape, description) {
      button.className = `${tone} ${side}`;
      glyph.textContent = shape;
      text.textContent = word;
      button.ariaLabel = description;
      button.title = description;
    },
    remove: () => host.remove(),
  };
}
