import { isAhead } from '@/lib/model/is-ahead';
import { REQUEST_REASONS, type SentRequest } from '@/lib/model/sent-request';
import { transaction } from './database';
import { writeAll } from './write-all';

/** Requests are kept for this long, in milliseconds. */
export const REQUEST_AGE = 30 * 86_400_000;
/** And never more of them than this. */
export const MAX_REQUESTS = 5_000;

/** Notes a request that left the browser, and drops what is too old or too much. */
export async function noteRequest(request: SentRequest): Promise<void> {
  const tx = await transaction(['requests'], 'readwrite');
  const store = tx.objectStore('requests');
  const past = await pastKeys(store, request.at, MAX_REQUESTS - 1);
  await writeAll(tx, [...past.map((key) => () => store.delete(key)), () => store.add(request)]);
}

/** Drops the requests that are too old. */
export async function sweepRequests(now: number): Promise<void> {
  const tx = await transaction(['requests'], 'readwrite');
  const store = tx.objectStore('requests');
  const past = await pastKeys(store, now, MAX_REQUESTS);
  await writeAll(tx, past.map((key) => () => store.delete(key)));
}

/** The requests of the last 30 days, the latest first. A row that cannot be read is left out. */
export async function readRequests(now: number): Promise<SentRequest[]> {
  const tx = await transaction(['requests'], 'readonly');
  const rows: unknown[] = await tx.objectStore('requests').getAll();
  return rows.filter((row) => isRequest(row) && !isPast(row.at, now)).toReversed() as SentRequest[];
}

/** Forgets all of them. */
export async function clearRequests(): Promise<void> {
  const tx = await transaction(['requests'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('requests').clear()]);
}

interface RequestStore {
  count(): Promise<number>;
  getAllKeys(query: null, count: number): Promise<number[]>;
  openCursor(): Promise<{ key: number; value: SentRequest; continue(): Promise<unknown> } | null>;
}

/** Keys of rows to drop: the oldest beyond `most`, and all before them and after them that are too old. */
async function pastKeys(store: RequestStore, now: number, most: number): Promise<number[]> {
  const tooMany = (await store.count()) - most;
  const keys = tooMany > 0 ? await store.getAllKeys(null, tooMany) : [];
  const known = new Set(keys);
  let cursor = await store.openCursor();
  while (cursor && (known.has(cursor.key) || isPast(cursor.value.at, now))) {
    if (!known.has(cursor.key)) keys.push(cursor.key);
    cursor = (await cursor.continue()) as typeof cursor;
  }
  return keys;
}

/** Older than what is kept, or noted by a clock that was ahead, and then nobody knows how old it is. */
function isPast(at: number, now: number): boolean {
  return at <= now - REQUEST_AGE || isAhead(at, now);
}

function isRequest(row: unknown): row is SentRequest {
  if (typeof row !== 'object' || row === null) return false;
  const { at, host, why } = row as Partial<SentRequest>;
  return typeof at === 'number' && typeof host === 'string' && REQUEST_REASONS.some((each) => each === why);
}
