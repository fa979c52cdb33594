import type { MarkWords } from '@/lib/messaging/contract';
import { httpUrl } from '@/lib/platform/http-url';
import type { MarkFace, SaidNotice } from '@/lib/model/page-list';
import type { Settings } from '@/lib/model/settings';

/** A mark at an entry of a list. */
export interface Mark {
  host: HTMLElement;
  show(face: MarkFace, theme: Settings['theme']): void;
  /** Off the page, its card and its listeners too. */
  remove(): void;
}

export interface MarkDeps {
  /** The stylesheet of all marks of the page. */
  sheet: CSSStyleSheet;
  /** Tells where marks are without forcing a layout; `null` where nothing can. */
  sight: IntersectionObserver | null;
  words: MarkWords;
  /** The notices behind the mark; `null` where nobody answered. */
  explain(): Promise<SaidNotice[] | null>;
}

/** How long the pointer rests before the card shows, and how long it may be away from both, in milliseconds. */
const REST = 180;
const LEAVE = 220;
/** Kept between card and window edge, in pixels. */
const EDGE = 8;

/**
 * A small mark: shape and word in a button inside a closed root (open in the e2e build), whose host takes
 * no room. Pointing at it, focusing or pressing it shows a card with the notices and their links; Esc or
 * leaving hides it. What happens in it is not the page's business: an entry may be one large link.
 */
export function createMark(document: Document, { sheet, sight, words, explain }: MarkDeps): Mark {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  const glyph = document.createElement('i');
  button.type = 'button';
  // Seen only from inside the root: a later version of Caveat knows this host for its own by it.
  button.setAttribute('data-caveat', '');
  glyph.ariaHidden = 'true';
  button.append(glyph);
  root.append(button);
  let card: HTMLElement | null = null;
  let timer = 0;
  let theme: Settings['theme'] = 'system';
  /** Pressed, not only pointed at: then the card stays until it is sent away. */
  let isPinned = false;
  let shownWhile = new AbortController();

  function later(run: () => void, delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, delay) as unknown as number;
  }

  function hide(): void {
    clearTimeout(timer);
    shownWhile.abort();
    card?.remove();
    card = null;
    isPinned = false;
    button.ariaExpanded = 'false';
    button.removeAttribute('aria-describedby');
  }

  function leave(): void {
    if (!isPinned) later(hide, LEAVE);
  }

  function open(): void {
    clearTimeout(timer);
    if (card) return;
    const shown = element('div');
    card = shown;
    shown.popover = 'manual';
    shown.id = 'card';
    shown.lang = words.language;
    shown.dir = words.direction;
    shown.className = theme;
    shown.append(line('span', words.asking));
    root.append(shown);
    shown.showPopover();
    button.ariaExpanded = 'true';
    button.setAttribute('aria-describedby', shown.id);
    shownWhile = new AbortController();
    const { signal } = shownWhile;
    const window = document.defaultView;
    // It is fixed in the window, and the mark is not.
    window?.addEventListener('scroll', hide, { signal, capture: true, passive: true });
    window?.addEventListener('pointerdown', (event) => event.composedPath().includes(host) || hide(), { signal, capture: true });
    place(shown, button);
    void fill(shown);
  }

  async function fill(shown: HTMLElement): Promise<void> {
    const notices = await explain();
    if (card !== shown) return;
    shown.replaceChildren(...cardOf(notices));
    place(shown, button);
  }

  function cardOf(notices: SaidNotice[] | null): HTMLElement[] {
    if (notices === null || notices.length === 0) return [line('span', notices === null ? words.failed : words.none)];
    return notices.map(({ name, date, reasons, charge, source, link }) => {
      const block = element('p');
      block.append(line('b', date === null ? name : `${name}, ${date}`));
      if (reasons !== null) block.append(line('span', reasons));
      if (charge !== null) {
        const fold = element('details');
        fold.append(line('summary', words.charge), line('span', charge));
        block.append(fold);
      }
      block.append(line('span', source));
      const url = link && httpUrl(link.url);
      if (link && url) {
        const anchor = line('a', link.text) as HTMLAnchorElement;
        anchor.href = url;
        anchor.target = '_blank';
        anchor.rel = 'noreferrer noopener';
        block.append(anchor);
      }
      return block;
    });
  }

  function element<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
    return document.createElement(name);
  }

  function line(name: 'b' | 'span' | 'a' | 'summary', text: string): HTMLElement {
    const made = element(name);
    made.textContent = text;
    return made;
  }

  const has = (target: EventTarget | null) => target !== null && card !== null && card.contains(target as Node);
  root.addEventListener('pointerover', (event) => (event as PointerEvent).pointerType === 'mouse' && later(open, card ? 0 : REST));
  root.addEventListener('pointerout', leave);
  button.addEventListener('focus', () => button.matches(':focus-visible') && open());
  root.addEventListener('focusout', (event) => {
    const to = (event as FocusEvent).relatedTarget;
    if (to !== button && !has(to)) leave();
  });
  root.addEventListener('focusin', () => clearTimeout(timer));
  for (const type of ['click', 'auxclick', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick'] as const) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      // In a link of the page's this would follow the link.
      if (type === 'click' && !has(event.target)) event.preventDefault();
      if (type !== 'click' || !event.isTrusted || has(event.target)) return;
      if (isPinned) return hide();
      open();
      isPinned = true;
    });
  }
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type !== 'keydown' || (event as KeyboardEvent).key !== 'Escape' || !card) return;
      if (has(event.target)) button.focus();
      hide();
    });
  }

  return {
    host,
    remove() {
      sight?.unobserve(button);
      hide();
      host.remove();
    },
    show({ word, title, shape, tone, quiet }, chosen) {
      theme = chosen;
      const placed = [...button.classList].filter((name) => /placed|small|over/.test(name));
      button.className = [tone, ...(quiet ? ['quiet'] : []), ...(sight ? placed : ['placed'])].join(' ');
      // What is not on the page yet is told of once it is.
      sight?.observe(button);
      // Drawn by the stylesheet: a reader who copies the reference does not copy our word with it.
      button.setAttribute('data-word', word);
      button.ariaLabel = title;
      button.ariaExpanded = 'false';
      glyph.textContent = shape;
    },
  };
}

/** Below the mark, or above where there is no room; never beyond the window. The reader asked: a layout is due. */
function place(card: HTMLElement, button: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = button.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, clientWidth - width - EDGE));
  const below = at.bottom + 6;
  const top = below + height + EDGE > clientHeight && at.top - height - 6 > 0 ? at.top - height - 6 : below;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
