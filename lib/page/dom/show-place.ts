import { native } from './native-dom';

const NAME = 'caveat-place';
/** How long a place stays lit, in milliseconds. */
const LIT = 2_600;

let fading = 0;

/**
 * Brings a place before the reader and lights its words for a moment. The page's own nodes stay as they
 * are: the light is a highlight of the browser's, whose colours the background has put in.
 */
export function showPlace(window: Window & typeof globalThis, range: Range): void {
  const { startContainer } = range;
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  if (!element) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  native(element, 'scrollIntoView').call(element, { block: 'center', behavior: calm ? 'instant' : 'smooth' });
  const { highlights } = window.CSS;
  highlights.set(NAME, new window.Highlight(range));
  window.clearTimeout(fading);
  fading = window.setTimeout(() => highlights.delete(NAME), LIT);
}

/** Takes the light away at once. */
export function hidePlace(window: Window & typeof globalThis): void {
  window.clearTimeout(fading);
  window.CSS.highlights?.delete(NAME);
}
