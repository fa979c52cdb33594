import { afterEach, describe, expect, test, vi } from 'vitest';
import { ownDataCommands } from '@/lib/background/commands/own-data-commands';
import { createLiveGate } from '@/lib/net/live-gate';
import { blobOf } from '@/lib/platform/blob-of';
import { isFull } from '@/lib/platform/is-full';
import { mergeByHand, undoMerge } from '@/lib/reading-list/merge-by-hand';
import { allEntries, keepEvidence, saveWork, updateEntry, updateEvidence } from '@/lib/reading-list/reading-list';
import { removeEntry, restoreEntry } from '@/lib/reading-list/removal';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { undoableMerges } from '@/lib/storage/journal';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, OTHER, work } from '../storage/samples';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

/** Every write from the given one on fails, as on a disk that is full. */
function fillDisk(after: number): void {
  let writes = 0;
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function write(this: IDBObjectStore, ...args: Parameters<typeof original>) {
      writes += 1;
      if (writes > after) throw new DOMException('no space', 'QuotaExceededError');
      return original.apply(this, args);
    });
  }
}

/** Each change of the list, on a list with two papers, one removed paper and a merge. */
const CHANGES: [string, (ids: { a: string; b: string; gone: string; merge: number; snapshot: string }) => Promise<unknown>][] = [
  ['saving a paper', () => saveWork(work({ doi: '10.5555/new', pmid: null }), [], 50)],
  ['an edit', ({ a }) => updateEntry(a, { note: 'New.' }, { note: 0 }, 50)],
  ['keeping evidence', ({ a }) => keepEvidence(a, [answer()], 50)],
  ['checking again', ({ a }) => updateEvidence(a, [answer()], 50)],
  ['removing', ({ a }) => removeEntry(a, 50)],
  ['undoing a removal', ({ gone }) => restoreEntry(gone, 50)],
  ['a merge', ({ a, b }) => mergeByHand(a, b, 50)],
  ['undoing a merge', ({ a, merge }) => undoMerge(a, merge, 50)],
  ['a snapshot', () => takeSnapshot('bulk', 50)],
  ['going back to a snapshot', ({ snapshot }) => ownDataCommands(createLiveGate(), () => 50)['restore-snapshot']({ type: 'restore-snapshot', id: snapshot }, {})],
];

describe('on a disk that is full', () => {
  test.each(CHANGES.flatMap(([name, change]) => [0, 1, 2].map((after) => [name, after, change] as const)))(
    '%s that fails after %i writes says so, and leaves a list that can be read and exported',
    async (_name, after, change) => {
      const a = (await saveWork(work(), [], 1)).id;
      const merged = (await saveWork(work({ doi: null, pmid: null, pmcid: 'PMC1' }), [], 2)).id;
      await mergeByHand(a, merged, 3);
      const b = (await saveWork(work({ doi: null, pmid: null, arxiv: '2401.00001' }), [], 4)).id;
      const gone = (await saveWork(work(OTHER), [], 5)).id;
      await removeEntry(gone, 6);
      const merge = (await undoableMerges())[0]?.seq ?? 0;
      const snapshot = (await takeSnapshot('bulk', 7)).id;
      const before = await allEntries();
      fillDisk(after);
      const outcome = await change({ a, b, gone, merge, snapshot }).then(
        () => 'done',
        (error: unknown) => (isFull(error) ? 'full' : String(error)),
      );
      vi.restoreAllMocks();
      // With so few writes it may have been done already; else it says that there is no room, and nothing has changed.
      expect(after === 0 ? ['full'] : ['done', 'full']).toContain(outcome);
      const now = await allEntries();
      expect(outcome === 'full' ? now : before).toEqual(before);
      const text = await (await blobOf(writeBackup(9), '')).text();
      expect(text).toContain('2401.00001');
    },
  );
});
