import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFromRecord, withRecord } from '@/lib/sync/entry-of-record';
import { entrySchema } from '@/lib/storage/entry-schema';
import { joinRecords } from '@/lib/sync/join-records';
import { readRecord, recordText } from '@/lib/sync/record-text';
import { itemOf, packItem, unpackItem } from '@/lib/sync/synced-items';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { anyBody, mutatedBytes } from '@/tests/support/mutated';
import { records } from './arbitrary-records';

const SAVED: SyncedRecord = {
  id: 'paper', savedAt: 5, ids: { doi: '10.5555/a', pmid: '1', pmcid: null, arxiv: null }, title: ['CO', { tag: 'sub', children: ['2'] }],
  fields: { note: { seen: { a: 2, b: 1 }, values: [{ by: 'a', number: 2, at: 3, value: 'mine' }, { by: 'b', number: 1, at: 4, value: 'other' }] }, tags: { seen: { a: 1 }, values: [{ by: 'a', number: 1, at: 3, value: ['mice'] }] } },
  gone: { c: 1 }, goneAt: 2,
};

test('a line that another machine, or anybody, wrote gives a record that can be joined, kept and sent again, or none', () => {
  fc.assert(
    fc.property(anyBody(JSON.parse(recordText(SAVED))), records, (line, mine) => {
      const read = readRecord(line);
      if (read === null) return;
      expect(readRecord(recordText(read))).toEqual(read);
      const joined = joinRecords({ ...mine, id: read.id }, read);
      expect(joined).toEqual(joinRecords(read, { ...mine, id: read.id }));
      expect(readRecord(recordText(joined))).toEqual(joined);
      const saved = newFromRecord(joined);
      expect(entrySchema.safeParse(saved).error?.issues ?? []).toEqual([]);
      expect(withRecord(saved, joined).changed).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('an item that anybody wrote gives records or nothing', async () => {
  const { value } = await packItem(itemOf('paper'), [SAVED]);
  const bytes = Uint8Array.from(Buffer.from(value, 'base64'));
  const given = fc.oneof(
    mutatedBytes(bytes).map((changed) => Buffer.from(changed).toString('base64')),
    anyBody(JSON.parse(recordText(SAVED))).map((line) => gzipSync(`${line}\n${recordText(SAVED)}`).toString('base64')),
    fc.jsonValue(),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(given, async (item) => {
      for (const record of await unpackItem(item)) expect(readRecord(recordText(record))).toEqual(record);
    }),
    { numRuns: 200 },
  );
});

test('an item that unpacks to far more than an item can mean gives nothing', async () => {
  expect(await unpackItem(gzipSync('x'.repeat(5_000_000)).toString('base64').slice(0, 8_192))).toEqual([]);
});
