import { useEffect } from 'preact/hooks';

/** What a reader does who scrolls by themselves. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
/** What a page shows is there after this long, in milliseconds. */
const LOADED = 3_000;

/**
 * Shows the element that the page's address names. The browser looked for it before there was anything on the page, and
 * what is read later moves it: so it is followed until the reader scrolls, or all is there.
 */
export function useAnchor(): void {
  useEffect(() => {
    const name = location.hash.slice(1);
    if (name === '') return;
    const ended = new AbortController();
    const { signal } = ended;
    const sight = new ResizeObserver(() => document.getElementById(name)?.scrollIntoView());
    sight.observe(document.body);
    signal.addEventListener('abort', () => sight.disconnect());
    for (const move of OWN_MOVES) window.addEventListener(move, () => ended.abort(), { signal, passive: true });
    const timer = setTimeout(() => ended.abort(), LOADED);
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => ended.abort();
  }, []);
}
