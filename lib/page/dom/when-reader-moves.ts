/** What a reader does who is about to see more of a page than its beginning. */
const MOVES = ['scroll', 'keydown', 'click'];
/** A page of so many windows or fewer may show its end without a scroll, on a tall screen or before it has grown. */
const SHORT = 3;

/**
 * Calls when the reader may see more of the page than its beginning: at the first scroll, at the first key, at the first
 * click, and at once where the page is short or was scrolled before, as after going back. So it may call four times. An
 * observer tells where the page is without forcing a layout.
 */
export function whenReaderMoves({ document, IntersectionObserver }: Window & typeof globalThis, signal: AbortSignal, moved: () => void): void {
  for (const type of MOVES) document.addEventListener(type, moved, { signal, once: true, capture: true, passive: true });
  new IntersectionObserver(([entry], observer) => {
    observer.disconnect();
    const { boundingClientRect, rootBounds } = entry as IntersectionObserverEntry & { rootBounds: DOMRect };
    if (boundingClientRect.top < 0 || boundingClientRect.bottom <= SHORT * rootBounds.height) moved();
  }).observe(document.documentElement);
}
