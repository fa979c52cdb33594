/** What a reader does who is about to see more of a page than its beginning. */
const MOVES = ['scroll', 'keydown', 'click'];
/** A page of so many windows or fewer may show its end without a scroll, on a tall screen or before it has grown. */
const SHORT = 3;

/** Calls at the reader's first scroll, at the first key, and at the first click. */
export function whenReaderMoves({ document }: Window, signal: AbortSignal, moved: () => void): void {
  for (const type of MOVES) document.addEventListener(type, moved, { signal, once: true, capture: true, passive: true });
}

/**
 * Whether the reader may see the end of a page that has just been laid out: it is short, or was scrolled before, as after
 * going back. To be asked when the page is idle, where its size costs nothing: many sites make the page's box as high as the
 * window, so that no observer could tell.
 */
export function mayShowEnd({ documentElement: page }: Document): boolean {
  return page.scrollTop > 0 || page.scrollHeight <= SHORT * page.clientHeight;
}
