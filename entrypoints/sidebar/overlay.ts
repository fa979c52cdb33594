import { overlayStyles } from '@/components/sidebar/overlay-styles';
import { ROOT_MARK } from '@/lib/page/dom/remove-orphans';
import { createPagePush } from './page-push';
import { watchSight } from './watch-sight';

/** The sidebar's place in the page. */
export interface Overlay {
  host: HTMLElement;
  /** Where the app is rendered, inside the closed root. */
  container: HTMLElement;
  /** @param first takes the focus if it was the reader who opened */
  show(by: 'reader' | 'keep-open', first: HTMLElement | null): void;
  hide(): void;
  /** Makes room beside the page, where the page allows it. @param width in px; 0 gives the page its own width back */
  push(width: number, side: 'left' | 'right'): void;
}

/**
 * A host element beside `body` with a closed shadow root: nothing of the page moves unless the reader chose so, and the page's
 * styles and scripts stay out. Opened by the reader it takes the focus, and gives it back.
 * @param onEscape called when the reader presses Esc
 * @param onPress told of each press on what writes, whether it counts: not on what the page hides, covers or moves
 */
export function createOverlay(document: Document, onEscape: () => void, onPress: (counts: boolean) => void): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  container.setAttribute(ROOT_MARK, '');
  // In the top layer nothing that the page does to its document fades, bends, cuts or moves the column (sidebar.css).
  container.popover = 'manual';
  root.append(container);
  watchSight(root, onPress);
  let before: Element | null = null;
  const push = createPagePush(document);

  // Keys pressed in the sidebar are the reader's business, not the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(type, (event) => {
      if (event.isTrusted && type === 'keydown' && (event as KeyboardEvent).key === 'Escape') onEscape();
      event.stopPropagation();
    });
  }
  // With the focus still on the page (kept open), Esc closes too, unless the page used it.
  const onPageKey = (event: KeyboardEvent) => {
    const inPage = document.activeElement === document.body || document.activeElement === null;
    if (event.isTrusted && event.key === 'Escape' && !event.defaultPrevented && inPage) onEscape();
  };

  return {
    host,
    container,
    push,
    show(by, first) {
      if (!host.isConnected) document.documentElement.append(host);
      container.togglePopover(true);
      document.addEventListener('keydown', onPageKey);
      if (by === 'keep-open') return;
      before = document.activeElement;
      // To focus lays out at once, which the next frame does anyway.
      requestAnimationFrame(() => first?.focus({ preventScroll: true }));
    },
    hide() {
      // What had the focus in the sidebar may have gone meanwhile: then it has fallen to the body.
      const hadFocus = document.activeElement === host || document.activeElement === document.body;
      push(0, 'right');
      host.remove();
      document.removeEventListener('keydown', onPageKey);
      // Only what was taken is given back: the reader may have moved on to the page meanwhile.
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
  };
}
