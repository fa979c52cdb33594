import { MAX_MANUSCRIPTS, type Manuscript } from '@/lib/model/manuscript';
import { database, transaction } from './database';
import { writeAll } from './write-all';

/** The manuscripts that are watched, the last checked first. */
export async function allManuscripts(): Promise<Manuscript[]> {
  return (await (await database()).getAll('manuscripts')).toSorted((a, b) => b.checkedAt - a.checkedAt);
}

/**
 * Keeps a manuscript, in the place of an earlier state of it.
 * @returns `false` where there are as many as can be watched and this is another one; nothing is written then
 */
export async function putManuscript(manuscript: Manuscript): Promise<boolean> {
  const tx = await transaction(['manuscripts'], 'readwrite');
  const store = tx.objectStore('manuscripts');
  const [count, before] = await Promise.all([store.count(), store.getKey(manuscript.id)]);
  if (before === undefined && count >= MAX_MANUSCRIPTS) return false;
  await writeAll(tx, [() => store.put(manuscript)]);
  return true;
}

/** Forgets a manuscript. One that is not there is no error. */
export async function deleteManuscript(id: string): Promise<void> {
  const tx = await transaction(['manuscripts'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('manuscripts').delete(id)]);
}
