import { expect, test } from 'vitest';
import type { LaySummary } from '@/lib/model/lay-summary';
import { withStatedBasis } from '@/lib/summaries/with-stated-basis';
import { starterPack } from '@/lib/summaries/starter-pack';
import { laySummary } from '../storage/samples';

test.each<[string, Partial<LaySummary>]>([
  ['by its title', { title: 'Author Correction: Worms loosen heavy soil' }],
  ['by its text', { summary: ['Worms dig.', 'This article is an author correction to the original paper.'] }],
  ['by what it states of its limits', { limitations: [{ text: 'This summary is based on the erratum notice alone.', evidence: null }] }],
])('a record that calls itself a summary of a notice is one: %s', (_name, more) => {
  expect(withStatedBasis(laySummary({ basis: 'full-text', ...more })).basis).toBe('notice-only');
});

test('any other stays what it says it is', () => {
  const plain = laySummary({ basis: 'full-text', summary: ['The paper was corrected later. A correction for age was made.'] });
  expect(withStatedBasis(plain)).toBe(plain);
  for (const summary of starterPack().summaries) expect(withStatedBasis(summary)).toBe(summary);
});
