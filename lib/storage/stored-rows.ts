import type { StoreValue } from 'idb';
import { transaction } from './database';
import type { CaveatSchema } from './schema';

/** Rows that are read in one go: some megabytes at most. */
const BATCH = 200;

/**
 * All rows of a store in the order of their keys, a batch at a time: nobody has to hold a whole list. A row that is
 * changed while this goes on comes as it was or as it is.
 */
export async function* storedRows<Name extends 'readingList' | 'ownSummaries'>(name: Name): AsyncGenerator<StoreValue<CaveatSchema, Name>> {
  for (let after: string | null = null; ; ) {
    const tx = await transaction([name], 'readonly');
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const rows: StoreValue<CaveatSchema, Name>[] = await tx.objectStore(name).getAll(range, BATCH);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}
