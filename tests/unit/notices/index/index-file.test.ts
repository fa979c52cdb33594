import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_CODES } from '@/lib/model/known-notice';
import { indexParts, markInPart, readIndex, readIndexHead } from '@/lib/notices/index/index-file';
import { hashOfKey } from '@/lib/notices/index/key-hash';
import { writeList } from '@/lib/notices/index/write-list';
import { FACTS, anyEntries, anyKey, entriesNumbered } from './arbitrary-list';

function opened(bytes: Uint8Array) {
  const read = readIndex(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

describe('the index', () => {
  it('has every key of the list with its mark, and no other', () => {
    fc.assert(
      fc.property(anyEntries(), fc.array(anyKey, { maxLength: 40 }), (entries, others) => {
        const index = opened(writeList(entries, FACTS).index);
        for (const { key, mark } of entries) expect(index.mark(key)).toBe(mark);
        const known = new Set(entries.map(({ key }) => key));
        expect(others.filter((key) => !known.has(key) && index.mark(key) !== null)).toEqual([]);
      }),
    );
  });

  it('says when it was built, from what, and what it holds', () => {
    const { head } = opened(writeList(entriesNumbered(100), FACTS).index);
    expect(head).toMatchObject({ built: FACTS.built, sources: FACTS.sources, entries: 100, pmids: 20, notices: 24 });
  });

  it('is the same bytes whatever the order of the entries', () => {
    const entries = entriesNumbered(300);
    expect(writeList(entries.toReversed(), FACTS)).toEqual(writeList(entries, FACTS));
  });

  it('may be empty', () => {
    const index = opened(writeList([], FACTS).index);
    expect(index.mark('10.5555/anything')).toBeNull();
    expect(index.head.entries).toBe(0);
  });

  it.each([1, 16, 17, 4_096, 4_097])('answers for all of %i entries at four bytes an entry beside its head', (count) => {
    const entries = entriesNumbered(count);
    const { index: bytes } = writeList(entries, FACTS);
    const index = opened(bytes);
    expect(entries.every(({ key, mark }) => index.mark(key) === mark)).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(count * 4 + 100);
  });

  it('meets a foreign DOI by chance less than once in a million', () => {
    const index = opened(writeList(entriesNumbered(15_000), FACTS).index);
    let wrong = 0;
    for (let at = 0; at < 300_000; at += 1) if (index.mark(`10.7777/other.${at}`) !== null) wrong += 1;
    expect(wrong).toBeLessThanOrEqual(3);
  });

  it('has the worst mark where two entries share their bits', () => {
    const hash = hashOfKey('10.5555/soil');
    const [part = new Uint8Array()] = indexParts(Float64Array.of(hash, hash, hash), Uint8Array.of(3, 1, 2), 0);
    expect(markInPart({ bucketBits: 0, partBits: 0 }, { bytes: part, starts: Uint16Array.of(0, 3) }, hash)).toBe(MARK_CODES[1]);
  });

  it('holds no more entries of one bucket than a byte counts', () => {
    const hashes = (count: number) => new Float64Array(count).fill(hashOfKey('10.5555/soil'));
    expect(indexParts(hashes(255), new Uint8Array(255), 0)[0]?.[0]).toBe(255);
    expect(() => indexParts(hashes(256), new Uint8Array(256), 0)).toThrow('more than 255');
  });

  it('reads its head alone, for the one part that a look-up needs', () => {
    const { index: bytes } = writeList(entriesNumbered(20_000), FACTS);
    const whole = readIndexHead(bytes);
    if (!whole.ok) throw new Error(whole.reason);
    expect(readIndexHead(bytes.subarray(0, whole.value.headLength), bytes.length)).toEqual(whole);
    expect(Math.max(...whole.value.parts.map(({ length }) => length))).toBeLessThan(20_000);
  });
});
