import * as fc from 'fast-check';
import { EDITABLE_FIELDS, type EditableField, type FieldStamp, type ReadingListEntry } from '@/lib/model/reading-list-entry';
import type { RichText } from '@/lib/model/rich-text';
import { answer, correction, work } from '../storage/samples';

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const words = fc.string({ unit: 'binary', maxLength: 20 });

/** Few identifiers, so that entries often are the same paper, or share one and contradict another. */
const ids = fc.record({
  doi: maybe(fc.constantFrom('10.5555/a', '10.5555/b', '10.5555/c')),
  pmid: maybe(fc.constantFrom('1', '2', '3')),
  pmcid: maybe(fc.constantFrom('PMC1', 'PMC2')),
  arxiv: maybe(fc.constantFrom('2401.00001', 'hep-th/9901001')),
});

const title: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    words,
    fc.record({ tag: fc.constantFrom('sub', 'sup', 'i', 'b'), children: fc.array(words, { maxLength: 2 }) }),
  ),
  { maxLength: 3 },
);

const evidence = fc.uniqueArray(
  fc
    .record({ source: fc.constantFrom('crossref', 'pubmed', 'notice-list'), at: time, listed: fc.boolean() } as const)
    .map(({ source, at, listed }) =>
      answer(
        { source, abstract: null, interests: null, assertions: listed ? [correction({ source })] : [] },
        { at, kind: listed ? 'lists-notice' : 'lists-none' },
      ),
    ),
  { selector: ({ source }) => source, maxLength: 3 },
);

/** Of fields that were changed since the paper was saved. */
const stamps = fc.record(
  Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, fc.record({ version: fc.nat(9), at: time })])) as Record<EditableField, fc.Arbitrary<FieldStamp>>,
);

/** A saved paper that is like every other one but for what is given. */
export function savedAs(id: string, more: Partial<ReadingListEntry> = {}): ReadingListEntry {
  return { id, work: work(), tags: [], note: '', state: 'unread', flag: null, savedAt: 100, changedAt: 100, evidence: [], checkedAt: null, ...more };
}

/** Entries as the list may hold them, one by one; several of them may be the same paper. */
export const entries: fc.Arbitrary<ReadingListEntry> = fc.record(
  {
  id: fc.integer({ min: 1, max: 12 }).map((n) => `entry-${n}`),
  work: fc.record({
    ids,
    title: maybe(title),
    journal: maybe(words),
    published: maybe(fc.constantFrom('2024', '2023-11')),
    authors: fc.array(words, { maxLength: 2 }),
  }),
  tags: fc.uniqueArray(fc.constantFrom('mice', 'to read', 'thesis', 'ßß'), { maxLength: 3 }),
  note: words,
  state: fc.constantFrom('unread', 'reading', 'read'),
  flag: maybe(fc.record({ kind: fc.constantFrom('known', 'check-again'), note: words, at: time })),
  savedAt: time,
  changedAt: time,
  evidence,
  checkedAt: maybe(time),
  stamps,
  },
  { requiredKeys: ['id', 'work', 'tags', 'note', 'state', 'flag', 'savedAt', 'changedAt', 'evidence', 'checkedAt'] },
);
