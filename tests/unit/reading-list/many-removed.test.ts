import { describe, expect, test, vi } from 'vitest';
import { saveWork } from '@/lib/reading-list/reading-list';
import { removeEntries, restoreEntries } from '@/lib/reading-list/removal';
import { database } from '@/lib/storage/database';
import { MAX_REMOVED } from '@/lib/storage/removed-entries';
import { useFreshDatabase } from '../storage/fresh-database';
import { work } from '../storage/samples';

useFreshDatabase();

async function saved(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push((await saveWork(work({ doi: `10.5555/${at}`, pmid: null }), [], at + 1)).id);
  return ids;
}
const listed = async () => (await database()).count('readingList');

describe('a removal of many papers', () => {
  test('that comes in more pieces than removals are kept is undone as a whole', async () => {
    const ids = await saved(MAX_REMOVED + 5);
    for (const [at, id] of ids.entries()) await removeEntries([id], 1_000, at > 0);
    expect(await listed()).toBe(0);
    expect(await restoreEntries(ids, 2_000)).toBe(ids.length);
    expect(await listed()).toBe(ids.length);
  });

  test('that was long ago can be undone no more, and says so', async () => {
    const ids = await saved(MAX_REMOVED + 1);
    for (const id of ids) await removeEntries([id], 1_000);
    expect(await restoreEntries(ids, 2_000)).toBe(MAX_REMOVED);
    await expect(restoreEntries(ids.slice(0, 1), 3_000)).rejects.toThrow(ids[0]);
  });

  test('says so where the database cannot bring one back, and does not pass for an undo of the others', async () => {
    const ids = await saved(2);
    await removeEntries(ids, 1_000);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(restoreEntries(ids, 2_000)).rejects.toThrow('no room');
    expect(await restoreEntries(ids, 3_000)).toBe(2);
  });
});
