import { describe, expect, it } from 'vitest';
import { MAX_TAG, MAX_TAGS } from '@/lib/model/limits';
import { tagsOf } from '@/components/reading-list/tags-of';

describe('tagsOf', () => {
  it('cuts at commas, trims, and keeps each tag once in any case', () => {
    expect(tagsOf(' ageing,  thesis ,, Ageing ')).toEqual(['ageing', 'thesis']);
  });

  it('keeps within what the store takes', () => {
    const tags = tagsOf(Array.from({ length: MAX_TAGS + 10 }, (_, index) => `${index}${'x'.repeat(200)}`).join(','));
    expect(tags).toHaveLength(MAX_TAGS);
    expect(Math.max(...tags.map(({ length }) => length))).toBe(MAX_TAG);
  });
});
