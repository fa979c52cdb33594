import { describe, expect, it } from 'vitest';
import { SHAPES } from '@/lib/model/shapes';
import type { VerdictWord } from '@/lib/model/verdict';
import { i18n } from '#i18n';

const words = Object.keys(SHAPES) as VerdictWord[];
const NOTICES = new Set<VerdictWord>(['correctionNotice', 'retractionNotice', 'concernNotice', 'notice']);

describe('SHAPES', () => {
  it('gives every status a shape of its own, and all notices the same', () => {
    const statuses = words.filter((word) => !NOTICES.has(word)).map((word) => SHAPES[word]);
    expect(new Set(statuses).size).toBe(statuses.length);
    expect(new Set([...NOTICES].map((word) => SHAPES[word])).size).toBe(1);
  });

  it('fits the toolbar badge: one character that no system draws as an emoji', () => {
    for (const word of words) {
      expect([...SHAPES[word]]).toHaveLength(1);
      expect(SHAPES[word]).not.toMatch(/\p{Emoji}/u);
    }
  });

  it('stands beside a word that the language table has', () => {
    for (const word of words) expect(i18n.t(`word.${word}`)).not.toBe('');
  });
});
