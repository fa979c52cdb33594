import type { JSX } from 'preact';

/** Caveat's mark: a page with a raised corner of doubt, the same drawing as the icon. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <path d="M7 3h13l7 7v19H7z" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round" />
      <path d="M12 23l5-9 5 9" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
