import { native } from './native-dom';

const NAME = 'caveat-place';
/** How long a place stays highlighted, in milliseconds. */
const LIT = 2_600;

let fading = 0;

/**
 * Scrolls to a place and highlights its words for a moment. The page's nodes do not change: the browser draws the
 * highlight, with colours that the background has put in.
 * @param isStill the reader switched motion off; it is off too where the system says so
 */
export function showPlace(window: Window & typeof globalThis, range: Range, isStill?: boolean | null): void {
  const { startContainer } = range;
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  if (!element) return;
  const calm = isStill || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  native(element, 'scrollIntoView').call(element, { block: 'center', behavior: calm ? 'instant' : 'smooth' });
  const { highlights } = window.CSS;
  highlights.set(NAME, new window.Highlight(range));
  window.clearTimeout(fading);
  fading = window.setTimeout(() => highlights.delete(NAME), LIT);
}

/** Removes the highlight at once. */
export function hidePlace(window: Window & typeof globalThis): void {
  window.clearTimeout(fading);
  window.CSS.highlights?.delete(NAME);
}
