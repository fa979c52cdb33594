import type { SyncedRecord } from '@/lib/model/synced-record';
import { unzippedText, zippedPieces } from '@/lib/storage/gzip-text';
import { readRecord, recordText } from './record-text';

/** What the browsers allow one item to be: its key and its JSON together, in bytes. 102,400 for all items, 512 items. */
export const MAX_ITEM = 8_192;
/** So many items hold the list, 98,304 bytes at most; the rest is for what stands beside them. */
export const ITEMS = 12;
const PREFIX = 'list.';
/** More characters than an item can mean: unpacked, it is cut off here. */
const MAX_TEXT = 1_000_000;

/** The key of the item that holds a record: always the same one, so that a change touches one item. */
export function itemOf(id: string): string {
  let hash = 2_166_136_261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16_777_619);
  return `${PREFIX}${(hash >>> 0) % ITEMS}`;
}

export const isItem = (key: string) => key.startsWith(PREFIX);

/**
 * Packs records into the value of an item, from the first on and as many as fit.
 * @returns the value, ASCII alone, and how many records are in it
 */
export async function packItem(key: string, records: readonly SyncedRecord[]): Promise<{ value: string; count: number }> {
  const lines = records.map(recordText);
  const room = MAX_ITEM - key.length - 2;
  const pack = (count: number) => packText(lines.slice(0, count).join('\n'));
  const all = lines.length <= 400 ? await pack(lines.length) : null;
  if (all !== null && all.length <= room) return { value: all, count: lines.length };
  let best = { value: '', count: 0 };
  // More than 400 records are never as small as an item.
  for (let low = 1, high = Math.min(lines.length, 400); low <= high; ) {
    const count = (low + high) >> 1;
    const value = await pack(count);
    if (value.length <= room) {
      best = { value, count };
      low = count + 1;
    } else high = count - 1;
  }
  return best;
}

/** The records of an item's value. What is damaged is left out: other machines still have it. */
export async function unpackItem(value: unknown): Promise<SyncedRecord[]> {
  if (typeof value !== 'string' || value.length > MAX_ITEM) return [];
  try {
    let text = '';
    for await (const piece of unzippedText(once(Uint8Array.from(atob(value), (char) => char.charCodeAt(0))))) {
      text += piece;
      if (text.length > MAX_TEXT) return [];
    }
    return text.split('\n').flatMap((line) => readRecord(line) ?? []);
  } catch {
    return [];
  }
}

async function packText(text: string): Promise<string> {
  let bytes = '';
  for await (const piece of zippedPieces(once(text))) for (const byte of piece) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value;
}
