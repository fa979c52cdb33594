import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { holdsRecord, isAlive, joinRecords } from '@/lib/sync/join-records';
import { readRecord, recordText } from '@/lib/sync/record-text';
import { records } from './arbitrary-records';

describe('two records of one paper', () => {
  test('are joined in any order, and as often as one likes, to the same record', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(joinRecords(a, b)).toEqual(joinRecords(b, a));
        expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c)));
        const joined = joinRecords(a, b);
        expect(joinRecords(joined, a)).toEqual(joined);
        expect(joinRecords(joined, joined)).toEqual(joined);
      }),
      { numRuns: 2_000 },
    );
  });

  test('joined hold what each of them says', () => {
    fc.assert(fc.property(records, records, (a, b) => {
      const joined = joinRecords(a, b);
      expect(holdsRecord(joined, a)).toBe(true);
      expect(holdsRecord(joined, b)).toBe(true);
      // What is held adds nothing. Any two records will not do here: no two machines know the same changes and differ.
      expect(joinRecords(joined, a).fields).toEqual(joined.fields);
      expect(joinRecords(joined, b).fields).toEqual(joined.fields);
    }));
  });

  test('go through a line of text unchanged', () => {
    fc.assert(fc.property(records, (record) => void expect(readRecord(recordText(record))).toEqual(record)));
  });
});

const saved: SyncedRecord = {
  id: 'paper',
  savedAt: 1,
  ids: { doi: '10.5555/a', pmid: null, pmcid: null, arxiv: null },
  title: null,
  fields: { state: { seen: { a: 1 }, values: [{ by: 'a', number: 1, at: 1, value: 'unread' }] } },
  gone: {},
  goneAt: 0,
};

test('a removal takes a paper away, and a change that it did not know brings it back', () => {
  const removed = { ...saved, gone: { a: 1 }, goneAt: 5 };
  expect(isAlive(joinRecords(saved, removed))).toBe(false);
  const changed: SyncedRecord = { ...saved, fields: { ...saved.fields, note: { seen: { b: 1 }, values: [{ by: 'b', number: 1, at: 3, value: 'mine' }] } } };
  expect(isAlive(joinRecords(removed, changed))).toBe(true);
});

test.each(['', '{}', '[]', 'null', '["x"]', '["x",1,[null,null,null,null,[]],null,{"n":[{},[["a",1,1,"text"]]]},{},0]', `["x",9e15,[null,null,null,null,[]],null,{},{},0]`])('a line that is none, %s, gives no record', (line) => {
  expect(readRecord(line)).toBe(null);
});
