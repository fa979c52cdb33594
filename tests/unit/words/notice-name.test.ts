import { describe, expect, it } from 'vitest';
import { noticeName } from '@/lib/words/notice-name';

describe('noticeName', () => {
  it.each([
    ['Author Correction', 'Author Correction'],
    ['author_correction', 'Author correction'],
    ['Erratum in', 'Erratum'],
    ['ErratumIn', 'Erratum'],
    ['expression-of-concern', 'Expression of concern'],
    ['RETRACTION', 'RETRACTION'],
  ])('makes %s fit to head a line: %s', (sourceType, name) => {
    expect(noticeName({ sourceType, type: 'correction' })).toBe(name);
  });

  it('gives a code that reads as no word the plain name of its kind', () => {
    expect(noticeName({ sourceType: 'err', type: 'erratum' })).toBe('Erratum');
    expect(noticeName({ sourceType: '', type: 'expression_of_concern' })).toBe('Expression of concern');
  });

  it('cuts a hostile word', () => {
    expect(noticeName({ sourceType: 'A'.repeat(10_000), type: 'other' }).length).toBeLessThanOrEqual(80);
  });
});
