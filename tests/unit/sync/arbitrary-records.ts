import * as fc from 'fast-check';
import { EDITABLE_FIELDS } from '@/lib/model/reading-list-entry';
import type { SyncedRecord } from '@/lib/model/synced-record';
import { NO_IDS } from '@/lib/model/work';

const machine = fc.constantFrom('m1', 'm2', 'm3');
const values = {
  state: ['unread', 'reading', 'read'],
  tags: [[], ['mice'], ['mice', 'thesis']],
  note: ['', 'a', 'a b', 'ß 𝒳 <b>'],
  flag: [null, { kind: 'known', note: 'seen', at: 1 }, { kind: 'check-again', note: '', at: 2 }],
} as const;

/** A field as it can come about: one change has one value and one time on every machine, and the clock knows it. */
const field = (name: (typeof EDITABLE_FIELDS)[number]) =>
  fc.tuple(fc.uniqueArray(fc.tuple(machine, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3, selector: ([by]) => by }), fc.dictionary(machine, fc.integer({ min: 1, max: 4 }), { maxKeys: 3 })).map(([changes, more]) => {
    const seen: Record<string, number> = { ...more };
    for (const [by, number] of changes) seen[by] = Math.max(seen[by] ?? 0, number);
    const all = changes.map(([by, number]) => ({ by, number, at: number * 10 + by.length + (by === 'm2' ? 5 : 0), value: values[name][number % values[name].length] }));
    const inOrder = all.toSorted((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
    return { seen, values: inOrder };
  });

/** Records of one paper. */
export const records: fc.Arbitrary<SyncedRecord> = fc.record({
  id: fc.constant('paper'),
  savedAt: fc.integer({ min: 0, max: 5 }),
  ids: fc.record({ doi: fc.constantFrom(null, '10.5555/a', '10.5555/b'), pmid: fc.constantFrom(null, '1', '2') }).map((ids) => ({ ...NO_IDS, ...ids })),
  title: fc.constantFrom(null, ['A title'], ['CO', { tag: 'sub' as const, children: ['2'] }]),
  fields: fc.record(Object.fromEntries(EDITABLE_FIELDS.map((name) => [name, field(name)])), { requiredKeys: [] }) as fc.Arbitrary<SyncedRecord['fields']>,
  gone: fc.dictionary(machine, fc.integer({ min: 1, max: 4 }), { maxKeys: 3 }),
  goneAt: fc.integer({ min: 0, max: 5 }),
});
