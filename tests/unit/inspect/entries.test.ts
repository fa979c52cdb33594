import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runEntries } from '@/scripts/inspect/entries';
import { UsageError } from '@/scripts/inspect/usage-error';

const PUBMED = fileURLToPath(new URL('../../fixtures/lists/pubmed.html', import.meta.url));

test('prints each list of a page whole, entries without identifier included', async () => {
  const { references, listed, neighbours } = await runEntries([PUBMED, '--url', 'https://pubmed.ncbi.nlm.nih.gov/30000000/']);
  expect(references.map(({ doi, pmid, pmcid }) => [doi, pmid, pmcid])).toEqual([
    ['10.5555/invent.one', '30000001', null],
    [null, null, null],
    [null, '30000003', 'PMC9000003'],
  ]);
  expect(references[1]?.text).toBe('Two B. A book without numbers. 1999.');
  expect(listed).toEqual([]);
  expect(neighbours.map(({ pmid }) => pmid)).toEqual(['30000011', '30000012']);
});

test('refuses a call without an address', async () => {
  await expect(runEntries([PUBMED])).rejects.toThrow(UsageError);
});
