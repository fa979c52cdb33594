import { describe, expect, it } from 'vitest';
import { MAX_TAG, MAX_TAGS } from '@/lib/model/limits';
import { tagLine, tagsOf } from '@/components/reading-list/tags-of';

describe('tagsOf', () => {
  it('cuts at commas, trims, and keeps each tag once in any case', () => {
    expect(tagsOf(' ageing,  thesis ,, Ageing ')).toEqual(['ageing', 'thesis']);
  });

  it('cuts at the commas of other scripts too', () => {
    expect(tagsOf('老化、论文，睡眠')).toEqual(['老化', '论文', '睡眠']);
    expect(tagsOf('شيخوخة، نوم؛ رسالة')).toEqual(['شيخوخة', 'نوم', 'رسالة']);
  });

  it('reads what it writes into a field', () => {
    expect(tagsOf(tagLine(['ageing', 'to do']))).toEqual(['ageing', 'to do']);
  });

  it('keeps within what the store takes', () => {
    const tags = tagsOf(Array.from({ length: MAX_TAGS + 10 }, (_, index) => `${index}${'x'.repeat(200)}`).join(','));
    expect(tags).toHaveLength(MAX_TAGS);
    expect(Math.max(...tags.map(({ length }) => length))).toBe(MAX_TAG);
  });
});
