import type { StoreNames } from 'idb';
import { STORED_KINDS, type StoredData, type StoredKind } from '@/lib/model/stored-data';
import { transaction } from './database';
import { getMeta } from './meta';
import type { CaveatSchema } from './schema';

type Name = StoreNames<CaveatSchema>;

/** So many rows of a store are measured; the others count as large as these are on average. */
const MEASURED = 40;

/** The stores of each kind. Rows are counted in `counted`; `at` names an index and the field of times. */
const STORES: Record<StoredKind, { counted: readonly Name[]; others: readonly Name[]; at?: [store: Name, field: string, index: string | null] }> = {
  saved: { counted: ['readingList'], others: ['journal', 'removedEntries', 'imports', 'syncRecords'], at: ['readingList', 'savedAt', 'savedAt'] },
  answers: { counted: ['answers'], others: [], at: ['answers', 'at', 'at'] },
  notices: { counted: ['noticeLists'], others: ['noticeParts', 'noticeDownloads'] },
  summaries: { counted: ['ownSummaries', 'packSummaries'], others: ['ownPacks'] },
  libraries: { counted: ['libraries'], others: ['libraryPieces', 'libraryFiles'], at: ['libraryFiles', 'at', 'at'] },
  watch: { counted: ['watched'], others: ['watchChanges', 'watchLog', 'manuscripts'], at: ['watchLog', 'at', null] },
  requests: { counted: ['requests'], others: [], at: ['requests', 'at', null] },
};

/** How much of each kind is stored here, and how old it is. @throws if the database cannot be opened */
export async function readStoredData(): Promise<StoredData[]> {
  return Promise.all(STORED_KINDS.map(measure));
}

async function measure(kind: StoredKind): Promise<StoredData> {
  const { counted, others, at } = STORES[kind];
  let count = 0;
  let bytes = 0;
  for (const name of [...counted, ...others]) {
    const tx = await transaction([name], 'readonly');
    const store = tx.objectStore(name);
    const [rows, sample] = await Promise.all([store.count(), store.getAll(null, MEASURED)]);
    if (counted.includes(name)) count += rows;
    if (sample.length > 0) bytes += (sample.reduce((sum: number, row: unknown) => sum + sizeOf(row), 0) / sample.length) * rows;
  }
  if (kind === 'watch') bytes += (await getMeta('watchedSince'))?.bytes ?? 0;
  const [oldest, newest] = at ? await Promise.all([endOf(at, 'next'), endOf(at, 'prev')]) : [null, null];
  return { kind, count, bytes: Math.round(bytes), oldest, newest };
}

/** The time of the first or last row. */
async function endOf([name, field, index]: [Name, string, string | null], direction: 'next' | 'prev'): Promise<number | null> {
  const tx = await transaction([name], 'readonly');
  const store = tx.objectStore(name);
  const cursor = index === null ? await store.openCursor(null, direction) : await store.index(index as never).openCursor(null, direction);
  const time = (cursor?.value as Record<string, unknown> | undefined)?.[field];
  return typeof time === 'number' ? time : null;
}

/** About how many bytes a row takes: bytes as they are, anything else as text. */
function sizeOf(row: unknown): number {
  let binary = 0;
  const text = JSON.stringify(row, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    binary += value.byteLength;
    return 0;
  });
  return binary + (text?.length ?? 0);
}
