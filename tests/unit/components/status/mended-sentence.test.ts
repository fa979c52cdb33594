import { describe, expect, it } from 'vitest';
import { mendedSentence } from '@/components/status/mended-sentence';

describe('mendedSentence', () => {
  it.each([
    'The original article has been corrected.',
    'These errors have now been corrected in the HTML and PDF versions of the article.',
    'The online version has been updated to reflect this change.',
  ])('quotes a notice that says so, word for word: %s', (sentence) => {
    expect(mendedSentence(['The labels of two panels were exchanged.', `We regret this. ${sentence} Nothing else changed.`])).toBe(sentence);
  });

  it.each([
    'The labels of two panels were exchanged.',
    'The original article has not been corrected.',
    'The original article can be found online.',
    'The labels have been corrected below.',
  ])('reads nothing into a sentence that does not: %s', (sentence) => {
    expect(mendedSentence([sentence])).toBeNull();
  });

  it('reads a hostile text in a moment, and quotes no page of it', () => {
    expect(mendedSentence([`the article has been corrected ${'has been '.repeat(200_000)}`])).toBeNull();
    expect(mendedSentence(['. '.repeat(500_000)])).toBeNull();
  });
});
