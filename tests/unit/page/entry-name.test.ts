// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { entryNumber, entryTitle, titleInText } from '@/lib/page/entry-name';

const entry = (html: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector('[data-entry]') as Element;
};

describe('the title of a written-out reference', () => {
  test.each([
    ['1. Chaib, S., López-Domínguez, J. A. & Serrano, M. The efficacy of chemotherapy is limited by cells. Nat. Cancer 5, 448–462 (2024).', 'The efficacy of chemotherapy is limited by cells'],
    ['Voinnet O, Rivas S, Baulcombe D. An enhanced transient expression system in plants. Plant J. 2003;33:949.', 'An enhanced transient expression system in plants'],
    ['Smith, J. A., & van der Berg, B. (2019). Retrieval practice in schools. Memory, 12(3), 1–9.', 'Retrieval practice in schools'],
    ['[12] Wakefield AJ, et al. Ileal-lymphoid-nodular hyperplasia in children. Lancet 1998.', 'Ileal-lymphoid-nodular hyperplasia in children'],
    ['3 J. Smith and B. Jones, “On the origin of copper meshes,” J. Water 12 (2019).', 'On the origin of copper meshes,'],
    ['Smith JA. Vitamin D: a review of trials. Nutrients 2019.', 'Vitamin D: a review of trials'],
  ])('%s', (text, title) => {
    expect(titleInText(text)).toBe(title);
  });

  test('is not guessed where no author is told apart from it', () => {
    expect(titleInText('World Health Organization. Global report. 2019.')).toBeNull();
    expect(titleInText('')).toBeNull();
  });
});

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
