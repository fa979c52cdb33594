import type { IDBPDatabase } from 'idb';
import type { PaperRow } from '@/lib/model/paper-row';
import type { CaveatSchema } from './schema';

/**
 * The first rows of the list, the latest saved first, and how many there are. The number is kept with the rows, since a
 * database takes a tenth of a second to count 100,000.
 */
export async function readFirstRows(db: IDBPDatabase<CaveatSchema>, limit: number): Promise<{ rows: PaperRow[]; total: number }> {
  const tx = db.transaction(['paperRows', 'meta'], 'readonly');
  const store = tx.objectStore('paperRows');
  const [rows, count] = await Promise.all([store.getAll(null, limit), tx.objectStore('meta').get('rowCount')]);
  return { rows, total: typeof count === 'number' ? count : rows.length < limit ? rows.length : await store.count() };
}
