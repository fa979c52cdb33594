import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { saveWork } from '@/lib/reading-list/reading-list';
import { database } from '@/lib/storage/database';
import { OTHER, work } from './samples';

/** Parts of a stored row as no version of Caveat writes them. */
export const DAMAGED: readonly object[] = [{ work: undefined }, { work: null }, { work: { ids: null } }, { work: { ids: { doi: 3 } } }, { tags: null }, { note: 7 }, { evidence: undefined }];

/** A list of two papers, the first of which was damaged on the disk. @returns its id */
export async function listWithDamaged(part: object): Promise<string> {
  const { id } = await saveWork(work(), [], 1);
  await saveWork(work(OTHER), [], 2);
  const db = await database();
  await db.put('readingList', { ...(await db.get('readingList', id)), ...part } as unknown as ReadingListEntry);
  return id;
}
