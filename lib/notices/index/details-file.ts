import { ByteReader } from './byte-reader';
import { MARK_NUMBERS } from './file-tables';
import { readEntry } from './entry-codec';
import { hashOfKey } from './key-hash';
import { detailsPartBits, firstBits } from './layout';
import { compareKeys, type ListEntry } from './list-entry';
import { FIXED_LENGTH, beginHead, finishFile, readHead, type ListHead } from './list-head';
import { checkedPart, readParts, writeParts, type Part } from './parts';
import { refused, type Checked } from './refusal';
import { readWords, writeWords, type Words } from './words';

/** The head of the details with its tables: the words, and where the parts lie. */
export interface DetailsHead extends ListHead {
  words: Words;
  parts: Part[];
}

export function detailsFile(
  head: Omit<ListHead, 'headLength' | 'fileLength' | 'kind' | 'partBits'>,
  words: Words,
  parts: readonly Uint8Array[],
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const out = beginHead({ ...head, kind: 'details', partBits: detailsPartBits(head.bucketBits) });
  writeWords(out, words);
  writeParts(out, parts);
  return finishFile(out, body);
}

/** @param bytes the whole file, or at least its head where `fileLength` says how long the file is */
export function readDetailsHead(bytes: Uint8Array, fileLength = bytes.length): Checked<DetailsHead> {
  const read = readHead(bytes, 'details', fileLength);
  if (!read.ok) return read;
  const head = read.value;
  if (head.partBits !== detailsPartBits(head.bucketBits)) return refused('inconsistent');
  const reader = new ByteReader(bytes.subarray(0, head.headLength), FIXED_LENGTH);
  const words = readWords(reader);
  const parts = words && readParts(reader, 2 ** head.partBits, head.fileLength - head.headLength);
  if (!words || !parts || !reader.isAtEnd) return refused('inconsistent');
  return { ok: true, value: { ...head, words, parts } };
}

/** Which part of the details to read for a key. */
export function detailsPartOf(head: Pick<ListHead, 'partBits'>, key: string): number {
  return firstBits(hashOfKey(key), head.partBits);
}

/** All entries of one part, in their order. */
export function entriesInPart(head: DetailsHead, part: number, bytes: Uint8Array | undefined): Checked<ListEntry[]> {
  const place = head.parts[part];
  if (!place) return refused('inconsistent');
  const checked = checkedPart(bytes, place);
  if (!checked.ok) return checked;
  const reader = new ByteReader(checked.value);
  const entries: ListEntry[] = [];
  while (!reader.isAtEnd) {
    const entry = readEntry(reader, head.words);
    const last = entries.at(-1);
    if (!entry || detailsPartOf(head, entry.key) !== part || (last && compareKeys(last.key, entry.key) >= 0)) return refused('inconsistent');
    entries.push(entry);
  }
  return { ok: true, value: entries };
}

/** Every entry of a details file in order, part by part; ends with the refusal where a part is no good. */
export function* eachPart(head: DetailsHead, partBytes: (part: number) => Uint8Array | undefined): Generator<Checked<ListEntry[]>> {
  for (let part = 0; part < head.parts.length; part += 1) {
    const read = entriesInPart(head, part, partBytes(part));
    yield read;
    if (!read.ok) return;
  }
}

/** The bytes of a part in a file that is whole in memory. */
export function partIn(file: Uint8Array, head: { headLength: number; parts: readonly Part[] }, part: number): Uint8Array | undefined {
  const place = head.parts[part];
  return place && file.subarray(head.headLength + place.start, head.headLength + place.start + place.length);
}

/** Reads a whole details file, whatever the bytes are. */
export function readDetails(bytes: Uint8Array): Checked<{ head: DetailsHead; entries: ListEntry[] }> {
  const read = readDetailsHead(bytes);
  if (!read.ok) return read;
  const head = read.value;
  const entries: ListEntry[] = [];
  for (const part of eachPart(head, (at) => partIn(bytes, head, at))) {
    if (!part.ok) return part;
    for (const entry of part.value) entries.push(entry);
  }
  const pmids = entries.filter(({ key }) => key.startsWith('pmid:')).length;
  const notices = entries.filter(({ mark }) => MARK_NUMBERS.indexOf(mark) >= MARK_NUMBERS.indexOf('retraction-notice')).length;
  const counted = entries.length === head.entries && pmids === head.pmids && notices === head.notices;
  return counted ? { ok: true, value: { head, entries } } : refused('inconsistent');
}
