import type { JSX } from 'preact';

/**
 * A drawing beside or instead of a word, which is said elsewhere: hidden from screen readers, in the colour of the text.
 * @param shape one of icons.ts
 * @param size of its field, in px
 */
export function Icon({ shape, size = 18 }: { shape: string; size?: number }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}
