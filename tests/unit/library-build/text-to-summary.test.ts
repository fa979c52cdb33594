import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { textToSummary } from '@/scripts/library/text-to-summary';
import { newCounts } from '@/scripts/library/gathered';

const ARTICLE = { ids: { ...NO_IDS, doi: '10.5555/worms' }, title: 'Worms in clay', credit: 'Moser et al.', published: '2031-02' };
const TERMS = { license: 'CC BY 4.0', nonCommercial: false };

test('the address of a text itself, which eLife prints as its last line, is no part of it', () => {
  const parts = [{ label: null, text: [{ tag: 'p' as const, children: ['Worms loosen clay.'] }, { tag: 'p' as const, children: ['DOI: http://dx.doi.org/10.5555/worms.002'] }] }];
  const summary = textToSummary({ kind: 'elife-digest', parts, license: null }, ARTICLE, TERMS, newCounts());
  expect(summary?.summary).toEqual(['Worms loosen clay.']);
  expect(summary?.author).toEqual({ kind: 'editors', name: 'Moser et al.' });
});
