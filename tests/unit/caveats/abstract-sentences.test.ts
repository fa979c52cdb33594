import { describe, expect, it } from 'vitest';
import { abstractSentences } from '@/lib/caveats/abstract-sentences';
import type { Abstract } from '@/lib/model/source-answer';

const sentences = (...parts: (readonly [string | null, string])[]) =>
  abstractSentences({ parts: parts.map(([label, text]) => ({ label, text: [text] })), source: 'pubmed', copyright: null } satisfies Abstract);

describe('the sentences of an abstract', () => {
  it('end at a full stop before a capital, and at the end of a line', () => {
    expect(sentences(['AIM', 'Moss grew. It is green! Is it? Yes\nso it is, e.g. here.']).map(({ text }) => text)).toEqual([
      'Moss grew.',
      'It is green!',
      'Is it?',
      'Yes',
      'so it is, e.g. here.',
    ]);
  });

  it('keep the label of their part, and no spaces around them', () => {
    expect(sentences([null, ' Moss grew. \n \n'], ['RESULTS', 'It did.'])).toEqual([
      { label: null, text: 'Moss grew.' },
      { label: 'RESULTS', text: 'It did.' },
    ]);
  });

  it('are those of the first 20,000 characters, over all parts', () => {
    const long = 'moss '.repeat(3_999);
    expect(sentences([null, long], [null, 'grows, and more'])).toEqual([
      { label: null, text: long.trim() },
      { label: null, text: 'grows' },
    ]);
  });
});
