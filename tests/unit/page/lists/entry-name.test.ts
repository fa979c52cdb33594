// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { entryNumber, entryTitle } from '@/lib/page/lists/entry-name';

const entry = (html: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector('[data-entry]') as Element;
};

describe('an entry', () => {
  test('gives the title that its page marks up, and not its journal’s', () => {
    expect(entryTitle(entry('<li data-entry>Smith J <span class="journal-title">Journal of Water</span> <span class="ref-title">A coated copper mesh.</span></li>'))).toBe('A coated copper mesh');
  });

  test.each([
    ['printed', '<ol><li data-entry>23. Smith J</li></ol>', '23'],
    ['in an attribute', '<ol><li data-entry data-counter="7.">Smith J</li></ol>', '7'],
    ['counted by the browser', '<ol><li>One</li><li data-entry>Two</li></ol>', '2'],
    ['none', '<ul><li data-entry>Smith J</li></ul>', null],
  ])('its number is %s', (_, html, number) => {
    expect(entryNumber(entry(html))).toBe(number);
  });
});
