import type { JSX } from 'preact';

/** Caveat's mark: a page, and on it the caret with which an editor marks what is missing. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <path d="M6 2h14l7 7v21H6z" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round" />
      <path d="M11.5 24l5-10 5 10" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
