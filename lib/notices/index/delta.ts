import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import { eachPart, type DetailsHead } from './details-file';
import { readEntry, readKey, writeEntry, writeKey } from './entry-codec';
import { compareKeys, type ListEntry } from './list-entry';
import { FIXED_LENGTH, beginHead, finishFile, readHead, sameContent, type ListHead } from './list-head';
import type { ContentId } from '@/lib/model/list-facts';
import { ListWriter, type ListFiles } from './list-writer';
import { refused, type Checked } from './refusal';
import { numbersOf, readWords, writeWords, type Words } from './words';

/** What leads from one list to the next. */
export interface Delta {
  /** Of the list it leads to, also its words. */
  head: ListHead;
  words: Words;
  from: ContentId;
  /** Keys that are no longer listed. */
  removed: string[];
  /** New entries, and those of which something changed, as they are now. */
  put: ListEntry[];
}

/** Of a list of which the details can be read part by part. */
export interface DetailsSource {
  head: DetailsHead;
  part(at: number): Uint8Array | undefined;
}

/** A list may lose this share of its entries from one build to the next, and always this many. */
const MAX_REMOVED_SHARE = 0.03;
const ALWAYS_REMOVABLE = 50;

/** Whether losing so many entries cannot be the work of a day: retractions are hardly ever taken back. */
export function losesTooMuch(before: number, removed: number): boolean {
  return removed > Math.max(ALWAYS_REMOVABLE, before * MAX_REMOVED_SHARE);
}

/**
 * @param from entries of the list before, in order
 * @param to entries of the new list, in order, with the details file that was written from them
 */
export function deltaFile(from: { content: ContentId; entries: readonly ListEntry[] }, to: { head: DetailsHead; entries: readonly ListEntry[] }): Uint8Array<ArrayBuffer> {
  const before = new Map(from.entries.map((entry) => [entry.key, entry]));
  const now = new Set(to.entries.map(({ key }) => key));
  const removed = from.entries.filter(({ key }) => !now.has(key)).map(({ key }) => key);
  const put = to.entries.filter((entry) => JSON.stringify(before.get(entry.key)) !== JSON.stringify(entry));
  const words = withRegistrants(to.head.words, removed);
  const numbers = numbersOf(words);
  const body = new ByteWriter();
  body.varint(words.registrants.length - to.head.words.registrants.length);
  for (const registrant of words.registrants.slice(to.head.words.registrants.length)) body.ascii(registrant);
  body.varint(removed.length);
  for (const key of removed) writeKey(body, key, numbers, '');
  body.varint(put.length);
  for (const entry of put) writeEntry(body, entry, numbers);
  const head = beginHead({ ...to.head, kind: 'delta' });
  writeWords(head, to.head.words);
  head.u32(from.content.index);
  head.u32(from.content.details);
  head.u32(crc32(body.view()));
  return finishFile(head, body.view());
}

/** Registrants of removed keys that the new list no longer names stand behind its own, in the delta alone. */
function withRegistrants(words: Words, keys: readonly string[]): Words {
  const known = new Set(words.registrants);
  const more = keys.flatMap((key) => (key.startsWith('pmid:') ? [] : (key.split('/')[0] ?? []))).filter((registrant) => !known.has(registrant));
  return { ...words, registrants: [...words.registrants, ...new Set(more)] };
}

/** Reads a delta, whatever the bytes are. */
export function readDelta(bytes: Uint8Array): Checked<Delta> {
  const read = readHead(bytes, 'delta');
  if (!read.ok) return read;
  const head = read.value;
  const reader = new ByteReader(bytes.subarray(0, head.headLength), FIXED_LENGTH);
  const words = readWords(reader);
  const from = { index: reader.u32(), details: reader.u32() };
  const checksum = reader.u32();
  if (!words || reader.failed || !reader.isAtEnd) return refused('inconsistent');
  const body = bytes.subarray(head.headLength);
  if (crc32(body) !== checksum) return refused('damaged');
  const changes = readChanges(new ByteReader(body), words);
  return changes ? { ok: true, value: { head, words, from, ...changes } } : refused('inconsistent');
}

function readChanges(reader: ByteReader, words: Words): Pick<Delta, 'removed' | 'put'> | null {
  const more: string[] = [];
  for (let left = reader.count(); left > 0; left -= 1) more.push(reader.ascii());
  const all = { ...words, registrants: [...words.registrants, ...more] };
  const removed: string[] = [];
  for (let left = reader.count(); left > 0; left -= 1) {
    const key = readKey(reader, all, '');
    if (key === null || isBehind(removed.at(-1), key)) return null;
    removed.push(key);
  }
  const put: ListEntry[] = [];
  for (let left = reader.count(); left > 0; left -= 1) {
    const entry = readEntry(reader, words);
    if (entry === null || isBehind(put.at(-1)?.key, entry.key)) return null;
    put.push(entry);
  }
  return reader.failed || !reader.isAtEnd ? null : { removed, put };
}

function isBehind(last: string | undefined, key: string): boolean {
  return last !== undefined && compareKeys(last, key) >= 0;
}

/** How applying a delta goes on, and what became of it at the end. */
export type DeltaStep = { done: number; of: number } | Checked<ListFiles>;

/**
 * Applies a delta to a list, part by part, so that the caller may pause in between; the last step is the
 * result. The new files are, byte for byte, those of the build that the delta leads to, or it is refused.
 */
export function* applyDelta(list: DetailsSource, delta: Delta): Generator<DeltaStep, void> {
  const problem = problemWith(list.head, delta);
  if (problem) {
    yield problem;
    return;
  }
  const writer = new ListWriter(delta.head, delta.words);
  const removed = new Set(delta.removed);
  let next = 0;
  try {
    let part = 0;
    for (const read of eachPart(list.head, (at) => list.part(at))) {
      if (!read.ok) {
        yield read;
        return;
      }
      for (const entry of read.value) {
        for (let put = delta.put[next]; put && compareKeys(put.key, entry.key) < 0; put = delta.put[next]) {
          writer.add(put);
          next += 1;
        }
        const put = delta.put[next];
        if (put?.key === entry.key) {
          writer.add(put);
          next += 1;
        } else if (!removed.delete(entry.key)) writer.add(entry);
      }
      part += 1;
      yield { done: part, of: list.head.parts.length };
    }
    for (const put of delta.put.slice(next)) writer.add(put);
    const files = writer.finish();
    const isIt = removed.size === 0 && sameContent(files.content, delta.head.content) && files.entries === delta.head.entries;
    yield isIt ? { ok: true, value: files } : refused('inconsistent');
  } catch {
    // A word that the delta does not bring along, or a bucket that runs over.
    yield refused('inconsistent');
  }
}

/** Applies a delta in one go. */
export function applied(list: DetailsSource, delta: Delta): Checked<ListFiles> {
  for (const step of applyDelta(list, delta)) if ('ok' in step) return step;
  return refused('inconsistent');
}

function problemWith(head: DetailsHead, delta: Delta): ReturnType<typeof refused> | null {
  if (!sameContent(head.content, delta.from)) return refused('wrong-base');
  // A list that is older than the one at hand takes back what happened since.
  if (delta.head.built < head.built) return refused('absurd');
  return losesTooMuch(head.entries, delta.removed.length) ? refused('absurd') : null;
}
