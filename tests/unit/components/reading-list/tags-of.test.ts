import { describe, expect, it } from 'vitest';
import { tagsOf } from '@/components/reading-list/tags-of';

describe('tagsOf', () => {
  it('cuts at commas, trims, and keeps each tag once in any case', () => {
    expect(tagsOf(' ageing,  thesis ,, Ageing ')).toEqual(['ageing', 'thesis']);
  });

  it('keeps within what the store takes', () => {
    const tags = tagsOf(Array.from({ length: 200 }, (_, index) => `${index}${'x'.repeat(200)}`).join(','));
    expect(tags).toHaveLength(50);
    expect(Math.max(...tags.map(({ length }) => length))).toBe(80);
  });
});
