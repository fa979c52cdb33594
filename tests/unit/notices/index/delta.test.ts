import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, deltaFile, losesTooMuch, readDelta } from '@/lib/notices/index/delta';
import { partIn, readDetails } from '@/lib/notices/index/details-file';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import type { ListFacts } from '@/lib/model/list-facts';
import { writeList } from '@/lib/notices/index/write-list';
import { FACTS, anyEntries, entriesNumbered } from './arbitrary-list';

const LATER: ListFacts = { ...FACTS, built: FACTS.built + 86_400_000 };

function opened(details: Uint8Array) {
  const read = readDetails(details);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

function deltaOf(from: ListEntry[], to: ListEntry[], facts = LATER) {
  const [before, after] = [writeList(from, FACTS), writeList(to, facts)];
  const old = opened(before.details);
  return { before, after, bytes: deltaFile({ content: before.content, entries: old.entries }, opened(after.details)) };
}

function apply(details: Uint8Array, bytes: Uint8Array) {
  const delta = readDelta(bytes);
  if (!delta.ok) return delta;
  const { head } = opened(details);
  return applied({ head, part: (at) => partIn(details, head, at) }, delta.value);
}

describe('a delta', () => {
  it('gives the very bytes of the new list, whatever changed', () => {
    fc.assert(
      fc.property(anyEntries(40), anyEntries(40), (from, to) => {
        const known = new Set(to.map(({ key }) => key));
        const mixed = [...to, ...from.filter(({ key }, at) => at % 2 === 0 && !known.has(key))];
        const { before, after, bytes } = deltaOf(from, mixed);
        const result = apply(before.details, bytes);
        expect(result.ok && result.value).toEqual(after);
      }),
    );
  });

  it('is small where little changed, and grows the number of parts where the list does', () => {
    const { before, after, bytes } = deltaOf(entriesNumbered(4_090), entriesNumbered(4_120, 5));
    expect(bytes.length).toBeLessThan(before.index.length / 3);
    const result = apply(before.details, bytes);
    expect(result.ok && result.value).toEqual(after);
  });

  it('puts what is new in its place, also where much is new, and changes and keeps the rest', () => {
    const changed = entriesNumbered(20).map((entry, at): ListEntry => (at === 3 ? { ...entry, mark: 'corrected' } : entry));
    const { before, after, bytes } = deltaOf(entriesNumbered(20), [...changed.slice(2), ...entriesNumbered(40, 20)]);
    const delta = readDelta(bytes);
    expect(delta.ok && [delta.value.removed.length, delta.value.put.length]).toEqual([2, 41]);
    const result = apply(before.details, bytes);
    expect(result.ok && result.value).toEqual(after);
    expect(deltaOf(entriesNumbered(20), entriesNumbered(20)).bytes.length).toBeLessThan(bytes.length / 3);
  });

  it('is no delta where its keys are out of order or come twice, though its checksums are right', () => {
    const [before, after] = [writeList(entriesNumbered(12), FACTS), writeList(entriesNumbered(12, 2), LATER)];
    const [from, to] = [opened(before.details).entries, opened(after.details)];
    const written = (old: ListEntry[], now: ListEntry[]) => readDelta(deltaFile({ content: before.content, entries: old }, { head: to.head, entries: now }));
    expect(written(from, to.entries).ok).toBe(true);
    const twice = (entries: ListEntry[]) => entries.flatMap((entry) => [entry, entry]);
    for (const read of [written(from.toReversed(), to.entries), written(from, to.entries.toReversed()), written(twice(from), to.entries), written(from, twice(to.entries))]) {
      expect(read).toEqual({ ok: false, reason: 'inconsistent' });
    }
  });

  it('takes entries away', () => {
    const { before, bytes } = deltaOf(entriesNumbered(500), entriesNumbered(480, 20));
    const delta = readDelta(bytes);
    expect(delta.ok && delta.value.removed).toHaveLength(20);
    expect(apply(before.details, bytes).ok).toBe(true);
  });

  it('is refused for another list than the one it starts from', () => {
    const { bytes } = deltaOf(entriesNumbered(100), entriesNumbered(110));
    expect(apply(writeList(entriesNumbered(101), FACTS).details, bytes)).toEqual({ ok: false, reason: 'wrong-base' });
  });

  it('is refused where it takes away what no day takes away', () => {
    const { before, bytes } = deltaOf(entriesNumbered(5_000), entriesNumbered(4_000, 1_000));
    expect(apply(before.details, bytes)).toEqual({ ok: false, reason: 'absurd' });
  });

  it('is refused where it leads back to an older list', () => {
    const { before, bytes } = deltaOf(entriesNumbered(100), entriesNumbered(101), { ...FACTS, built: FACTS.built - 86_400_000 });
    expect(apply(before.details, bytes)).toEqual({ ok: false, reason: 'absurd' });
  });

  it('is refused where the result is not what it promised', () => {
    const { before, bytes } = deltaOf(entriesNumbered(100), entriesNumbered(103));
    const delta = readDelta(bytes);
    if (!delta.ok) throw new Error(delta.reason);
    const { head } = opened(before.details);
    const list = { head, part: (at: number) => partIn(before.details, head, at) };
    expect(applied(list, { ...delta.value, put: delta.value.put.slice(1) })).toEqual({ ok: false, reason: 'inconsistent' });
    expect(applied(list, { ...delta.value, removed: ['10.5555/never-there'] })).toEqual({ ok: false, reason: 'inconsistent' });
    expect(applied(list, { ...delta.value, words: { registrants: [], terms: [], reasons: [] } })).toEqual({ ok: false, reason: 'inconsistent' });
  });

  it('is refused where the list at hand is damaged, which says so', () => {
    const { before, bytes } = deltaOf(entriesNumbered(100), entriesNumbered(103));
    const delta = readDelta(bytes);
    if (!delta.ok) throw new Error(delta.reason);
    const { head } = opened(before.details);
    expect(applied({ head, part: () => undefined }, delta.value)).toEqual({ ok: false, reason: 'truncated' });
  });
});

describe('losing entries', () => {
  it.each([
    [10, 10, false],
    [1_000, 50, false],
    [1_000, 51, true],
    [1_000_000, 30_000, false],
    [1_000_000, 30_001, true],
  ])('of %i, %i are too many: %s', (before, removed, tooMany) => {
    expect(losesTooMuch(before, removed)).toBe(tooMany);
  });
});
