import { describe, expect, it } from 'vitest';
import { conclusionOf } from '@/components/summary/conclusion-of';
import { ABSTRACT, LABELLED_ABSTRACT } from '@/tests/support/sample-report-parts';

describe('conclusionOf', () => {
  it('finds the part in which the authors conclude', () => {
    expect(conclusionOf(LABELLED_ABSTRACT)?.label).toBe('CONCLUSIONS');
    const parts = [
      { label: 'Interpretation', text: ['b'] },
      { label: 'Funding', text: ['c'] },
    ];
    expect(conclusionOf({ parts })?.label).toBe('Interpretation');
  });

  it('takes the last labelled part where none is called a conclusion', () => {
    const parts = [
      { label: 'Aim', text: ['a'] },
      { label: 'What we saw', text: ['b'] },
    ];
    expect(conclusionOf({ parts })?.label).toBe('What we saw');
  });

  it('picks nothing from an unlabelled abstract', () => {
    expect(conclusionOf(ABSTRACT)).toBeNull();
  });
});
