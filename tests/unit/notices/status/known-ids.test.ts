import { describe, expect, test } from 'vitest';
import { knownIds } from '@/lib/notices/status/known-ids';
import { ids } from '@/tests/fixtures/answers/responses';

describe('the identifiers of a work', () => {
  test('grow by records that share one, in any order, and by none that contradict', () => {
    const [a, b, c] = [ids({ doi: '10.5555/a', pmid: '1' }), ids({ pmid: '1', pmcid: 'PMC1' }), ids({ pmcid: 'PMC1', arxiv: '2401.00001' })];
    expect(knownIds(ids({ doi: '10.5555/a' }), [c, b, a])).toMatchObject({ doi: '10.5555/a', pmid: '1', pmcid: 'PMC1', arxiv: '2401.00001' });
    expect(knownIds(ids({ doi: '10.5555/a' }), [ids({ doi: '10.5555/b', pmid: '2' })])).toMatchObject({ doi: '10.5555/a', pmid: null });
  });
});
