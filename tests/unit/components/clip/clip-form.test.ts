import { describe, expect, test } from 'vitest';
import { formOf, summaryOf } from '@/components/clip/clip-form';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { laySummary } from '../../storage/samples';

const { origin: _origin, ...rest } = laySummary({
  subject: { doi: '10.5555/soil.1', pmid: '5', pmcid: null, arxiv: null },
  findings: [{ text: 'A point.', evidence: 'Its passage.' }],
  summary: ['One.', 'Two.'],
});
const WRITTEN: WrittenSummary = { ...rest, url: null };

describe('a summary in a form', () => {
  test('comes out as it went in', () => {
    expect(summaryOf(formOf(WRITTEN), WRITTEN)).toEqual(WRITTEN);
  });

  test('an untouched point keeps its passage, a changed one has none', () => {
    const changed = summaryOf({ ...formOf(WRITTEN), findings: 'A point.\n\nAnother.' }, WRITTEN);
    expect(changed?.findings).toEqual([{ text: 'A point.', evidence: 'Its passage.' }, { text: 'Another.', evidence: null }]);
  });

  test('another paper takes the identifiers of the first away; none at all is refused', () => {
    expect(summaryOf({ ...formOf(WRITTEN), subject: 'https://doi.org/10.5555/OTHER' }, WRITTEN)?.subject).toEqual({ doi: '10.5555/other', pmid: null, pmcid: null, arxiv: null });
    expect(summaryOf({ ...formOf(WRITTEN), subject: 'worms' }, WRITTEN)).toBeNull();
  });

  test('without a title the first words of the text stand for it', () => {
    const untitled = { ...formOf(WRITTEN), title: ' ', standfirst: '' };
    expect(summaryOf(untitled, WRITTEN)?.title).toBe('One.');
    const long = summaryOf({ ...untitled, summary: 'A word '.repeat(40) }, WRITTEN)?.title ?? '';
    expect(long).toMatch(/^A word .* (?:A|word)…$/);
    expect(long.length).toBeLessThanOrEqual(81);
    expect(summaryOf({ ...untitled, summary: '' }, WRITTEN)?.title).toBe('');
  });

  test('a text from a notice alone is one of the notice', () => {
    expect(summaryOf({ ...formOf(WRITTEN), basis: 'notice-only' }, WRITTEN)).toMatchObject({ role: 'notice', basis: 'notice-only' });
  });
});
