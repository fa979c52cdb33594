import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsPartOf, entriesInPart, partIn, readDetails } from '@/lib/notices/index/details-file';
import { compareKeys } from '@/lib/notices/index/list-entry';
import { writeList } from '@/lib/notices/index/write-list';
import { FACTS, anyEntries, entriesNumbered } from './arbitrary-list';

describe('the details', () => {
  it('give back every entry as it was written', () => {
    fc.assert(
      fc.property(anyEntries(), (entries) => {
        const read = readDetails(writeList(entries, FACTS).details);
        expect(read.ok && read.value.entries).toEqual(entries.toSorted((a, b) => compareKeys(a.key, b.key)));
      }),
    );
  });

  it('are read part by part, each with what the key before it stands for', () => {
    const entries = entriesNumbered(5_000);
    const { details } = writeList(entries, FACTS);
    const read = readDetails(details);
    if (!read.ok) throw new Error(read.reason);
    const { head } = read.value;
    expect(head.parts.length).toBeGreaterThan(8);
    for (const entry of entries.slice(0, 50)) {
      const at = detailsPartOf(head, entry.key);
      const part = entriesInPart(head, at, partIn(details, head, at));
      expect(part.ok && part.value.find(({ key }) => key === entry.key)).toEqual(entry);
    }
  });
});
