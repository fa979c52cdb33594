// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { showPlace } from '@/lib/page/dom/show-place';

const scrolled = vi.fn<(options: ScrollIntoViewOptions) => void>();

/** Shows the first words of a page. @param reduces the system asks for less motion */
function show(reduces: boolean, isStill?: boolean | null): ScrollIntoViewOptions | undefined {
  document.body.innerHTML = '<p>Cells become pluripotent.</p>';
  window.matchMedia = (query) => ({ matches: reduces && query === '(prefers-reduced-motion: reduce)' }) as MediaQueryList;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') as Element);
  showPlace(window, range, isStill);
  return scrolled.mock.lastCall?.[0];
}

beforeEach(() => {
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled as Element['scrollIntoView'];
  Object.assign(window, { CSS: { highlights: new Map<string, unknown>() }, Highlight: Object });
});

it('scrolls to a place so that the eye can follow', () => {
  expect(show(false)).toEqual({ block: 'center', behavior: 'smooth' });
  expect(show(false, null), 'while nothing is known of the setting').toMatchObject({ behavior: 'smooth' });
});

it('is there at once where the system asks for less motion, or the reader switched it off', () => {
  expect(show(true)).toMatchObject({ behavior: 'instant' });
  expect(show(false, true)).toMatchObject({ behavior: 'instant' });
});
