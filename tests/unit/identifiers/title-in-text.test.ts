import { describe, expect, test } from 'vitest';
import { titleInText } from '@/lib/identifiers/title-in-text';

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
