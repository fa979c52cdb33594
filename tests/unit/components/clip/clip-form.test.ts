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

  test('a text from a notice alone is one of the notice', () => {
    expect(summaryOf({ ...formOf(WRITTEN), basis: 'notice-only' }, WRITTEN)).toMatchObject({ role: 'notice', basis: 'notice-only' });
  });
});
