import { expect, test } from 'vitest';
import { compareRows } from '@/lib/storage/compare-rows';
import { summaryRow } from '@/lib/storage/summary-row';
import { laySummary } from './samples';

const row = (id: string, title = 'T') => summaryRow(laySummary({ id, title }), 'p', 1);

test('tells new, changed and unchanged summaries apart, and names those that are gone', () => {
  const earlier = [row('same'), row('changed'), row('gone')];
  expect(compareRows(earlier, [row('same'), row('changed', 'New title'), row('new')])).toEqual({
    counts: { added: 1, updated: 1, unchanged: 1 },
    gone: ['p/gone'],
  });
});

test('does not take a later import of the same text for a change', () => {
  expect(compareRows([row('a')], [{ ...row('a'), storedAt: 2 }]).counts.unchanged).toBe(1);
});
