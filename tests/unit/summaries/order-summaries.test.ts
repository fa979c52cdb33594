import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LaySummary } from '@/lib/model/lay-summary';
import { orderSummaries } from '@/lib/summaries/order-summaries';
import { laySummary } from '../storage/samples';
import { packs } from './arbitrary-pack';

const origin = (kind: LaySummary['origin']['kind']) => ({ kind, name: kind, url: null });
const author = (kind: LaySummary['author']['kind']) => ({ kind, name: null });

/** Best first; each is better than all after it. */
const ranked: LaySummary[] = [
  laySummary({ id: 'own words', origin: origin('own'), basis: 'unstated' }),
  laySummary({ id: 'by the authors', origin: origin('source'), author: author('authors'), basis: 'full-text' }),
  laySummary({ id: 'by the editors', origin: origin('clip'), author: author('editors'), basis: 'abstract' }),
  laySummary({ id: 'from the full text', basis: 'full-text' }),
  laySummary({ id: 'from the full text, by a machine', basis: 'full-text', author: author('machine') }),
  laySummary({ id: 'later', basis: 'abstract', written: '2025' }),
  laySummary({ id: 'earlier', basis: 'abstract', written: '2024' }),
  laySummary({ id: 'undated', basis: 'abstract', written: null }),
  laySummary({ id: 'starter', basis: 'abstract', written: '2026', origin: origin('starter') }),
  laySummary({ id: 'unstated', basis: 'unstated', author: author('unstated') }),
  laySummary({ id: 'sentence of a service', origin: origin('source'), author: author('machine'), basis: 'abstract' }),
  laySummary({ id: 'of the notice alone', basis: 'notice-only', written: '2026' }),
];

test('puts the best first, whatever the order they are stored in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ranked), (some) => {
      expect(orderSummaries(some)).toEqual(ranked.filter((summary) => some.includes(summary)));
    }),
  );
});

test('a text written from a notice alone never comes before one by the authors, whoever claims to have written it', () => {
  const claimed = laySummary({ id: 'claimed', basis: 'notice-only', author: author('authors'), origin: origin('clip') });
  const [first] = orderSummaries([claimed, laySummary({ id: 'theirs', author: author('authors'), basis: 'unstated' })]);
  expect(first?.id).toBe('theirs');
  expect(orderSummaries([claimed, laySummary({ basis: 'unstated' })]).at(-1)?.id).toBe('claimed');
});

test('loses and repeats none', () => {
  fc.assert(
    fc.property(packs, ({ summaries }) => {
      expect(orderSummaries(summaries).map(({ id }) => id).toSorted()).toEqual(summaries.map(({ id }) => id).toSorted());
    }),
  );
});

test('notices and texts of the same rank stand in one order, whatever the order they are stored in', () => {
  const ids = (...summaries: LaySummary[]) => orderSummaries(summaries).map(({ id }) => id);
  const both = (one: Partial<LaySummary>, other: Partial<LaySummary>) => {
    // By their ids alone they would stand the other way round.
    const [a, b] = [laySummary({ id: 'z', ...one }), laySummary({ id: 'a', ...other })];
    expect(ids(a, b)).toEqual(['z', 'a']);
    expect(ids(b, a)).toEqual(['z', 'a']);
  };
  both({ language: 'en' }, { language: 'de' });
  both({ language: 'EN-gb' }, { language: 'enm' });
  both({ language: 'de', origin: origin('own') }, { language: 'en' });
  both({ language: 'de', basis: 'full-text' }, { language: 'en', basis: 'abstract' });
  both({ origin: { ...origin('source'), label: 'plain-language' }, author: author('authors') }, { origin: { ...origin('source'), label: 'highlights' }, author: author('authors') });
  for (const label of ['significance', 'key-points', 'what-this-adds', 'highlights'] as const) both({ origin: { ...origin('source'), label: 'author-summary' }, author: author('authors') }, { origin: { ...origin('source'), label }, author: author('authors') });
  both({ basis: 'unstated' }, { role: 'notice', basis: 'full-text' });
  both({ basis: 'unstated' }, { basis: 'full-text', origin: origin('source'), author: author('machine') });
  both({ basis: 'full-text' }, { basis: 'abstract' });
  both({ basis: 'abstract' }, { basis: 'unstated' });
  both({ written: '2025' }, { written: '2024' });
  expect(ids(laySummary({ id: 'b' }), laySummary({ id: 'a' }), laySummary({ id: 'c' }))).toEqual(['a', 'b', 'c']);
});
