import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDoi } from '@/lib/identifiers/doi';
import { readZoteroCollection, zoteroCollections } from '@/lib/zotero/zotero-library';
import { anyBody } from '@/tests/support/mutated';

const ITEMS = [
  { key: 'AAAA1111', data: { itemType: 'journalArticle', title: 'A paper', DOI: 'https://doi.org/10.1000/ABC', extra: 'PMID: 31234567', url: 'https://www.nature.com/articles/x', date: 'May 2019', publicationTitle: 'J' } },
  { key: 'AAAA2222', data: { itemType: 'note' } },
];
const COLLECTIONS = [{ key: 'AAAAAAA2', data: { name: 'Chapter 2', parentCollection: 'AAAAAAA1' } }, { key: 'AAAAAAA1', data: { name: 'Thesis', parentCollection: false } }];

/** Another program at Zotero's port. It counts how often it was asked: whoever listens must not be led on for ever. */
function stranger(body: string, headers: Record<string, string>, status: number) {
  let asked = 0;
  const send = (async () => {
    asked += 1;
    return new Response(body, { status, headers });
  }) as unknown as typeof fetch;
  return { send, asked: () => asked };
}

const headers = fc.record({ 'x-zotero-version': fc.constantFrom('7.0.1', '', '∞'.replace('∞', 'x')), 'total-results': fc.constantFrom('0', '1', '2', '150', '-1', 'NaN', '1e9', '') }, { requiredKeys: [] });
const status = fc.constantFrom(200, 200, 200, 403, 404, 500);

test('whatever listens at Zotero’s port, a collection gives sound entries or a reason, after a bounded number of questions', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody(ITEMS), headers, status, async (body, given, code) => {
      const { send, asked } = stranger(body, given, code);
      const read = await readZoteroCollection('AAAAAAA1', { send });
      expect(asked()).toBeLessThanOrEqual(100_001);
      if (!read.ok) return;
      for (const { ids, title, year, line } of read.value.entries) {
        expect(ids.doi && parseDoi(ids.doi)).toBe(ids.doi);
        expect((title ?? '').length).toBeLessThanOrEqual(300);
        expect(year === null || /^\d{4}$/.test(String(year))).toBe(true);
        expect(line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('and so do the collections', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody(COLLECTIONS), headers, status, async (body, given, code) => {
      const read = await zoteroCollections(stranger(body, given, code).send);
      if (read.ok) for (const { key } of read.value) expect(key).toMatch(/^[A-Z\d]{8}$/);
    }),
    { numRuns: 150 },
  );
}, 120_000);
