import { expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { readRecord, recordText } from '@/lib/sync/record-text';

const record = (id: string, by: string): SyncedRecord => ({
  id,
  savedAt: 5,
  ids: { ...NO_IDS, doi: '10.5555/a' },
  title: ['A title'],
  fields: { note: { seen: { [by]: 3 }, values: [{ by, number: 3, at: 6, value: 'Typed.' }] } },
  gone: {},
  goneAt: 0,
});

test('a record comes back from its line as it was', () => {
  expect(readRecord(recordText(record('an-id', 'a1b2c3')))).toEqual(record('an-id', 'a1b2c3'));
});

test.each(['toString', 'constructor', 'hasOwnProperty'])('a machine that calls itself %s is none: every clock would seem to know it', (by) => {
  expect(readRecord(recordText(record('an-id', by)))).toBeNull();
});

test.each(['an\tid', 'an\nid', '\u0000'])('the id %j is none: keys of other rows are made of ids', (id) => {
  expect(readRecord(recordText(record(id, 'a1b2c3')))).toBeNull();
});
