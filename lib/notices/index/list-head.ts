import type { ContentId, ListFacts } from '@/lib/model/list-facts';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import { FILE_KINDS, FORMAT_VERSION, MAGIC, SOURCE_NUMBERS, type FileKind } from './file-tables';
import { refused, type Checked } from './refusal';

/** What stands at the beginning of each of the three files. */
export interface ListHead extends ListFacts {
  kind: FileKind;
  /** Bytes of this head with all its tables, and of the whole file. */
  headLength: number;
  fileLength: number;
  content: ContentId;
  entries: number;
  /** Entries that are PMIDs, and entries that are notices. */
  pmids: number;
  notices: number;
  /** The first bits of a hash that choose the bucket, and those that choose the part of the file. */
  bucketBits: number;
  partBits: number;
}

export const FIXED_LENGTH = 68;
/** No list of the size of all notices ever published comes near. */
const MAX_ENTRIES = 20_000_000;
export const MAX_BUCKET_BITS = 24;
/** Heads hold the tables of parts and words: a megabyte or two in the largest lists. */
const MAX_HEAD = 16_000_000;

/** Begins a file; finishHead puts in what is known when the tables are written. */
export function beginHead(head: Omit<ListHead, 'headLength' | 'fileLength'>): ByteWriter {
  const out = new ByteWriter(4_096);
  out.raw(MAGIC);
  out.u16(FORMAT_VERSION);
  out.u8(FILE_KINDS.indexOf(head.kind));
  out.u8(0);
  for (let place = 0; place < 3; place += 1) out.u32(0);
  out.u32(seconds(head.built));
  for (const source of SOURCE_NUMBERS) out.u32(seconds(head.sources[source]));
  out.u32(head.content.index);
  out.u32(head.content.details);
  out.u32(head.entries);
  out.u32(head.pmids);
  out.u32(head.notices);
  out.u8(head.bucketBits);
  out.u8(head.partBits);
  out.u16(0);
  return out;
}

/** The whole file: the head as written, with its lengths and checksum, and the body behind it. */
export function finishFile(head: ByteWriter, body: Uint8Array): Uint8Array<ArrayBuffer> {
  head.patchU32(12, head.length);
  head.patchU32(20, head.length + body.length);
  head.patchU32(16, crc32(head.view(20)));
  const file = new Uint8Array(head.length + body.length);
  file.set(head.view());
  file.set(body, head.length);
  return file;
}

/**
 * Reads the head of a file, whatever the bytes are.
 * @param bytes the file, or at least its head
 * @param fileLength how long the whole file is, where the bytes are its beginning only
 */
export function readHead(bytes: Uint8Array, kind: FileKind, fileLength = bytes.length): Checked<ListHead> {
  // A file cut within its first bytes still shows what it was going to be.
  const known = Math.min(bytes.length, MAGIC.length);
  if (bytes.length === 0 || MAGIC.subarray(0, known).some((byte, at) => byte !== bytes[at])) return refused('not-a-list');
  if (bytes.length < 12) return refused('truncated');
  const reader = new ByteReader(bytes, MAGIC.length);
  const version = reader.u16();
  if (version < FORMAT_VERSION) return refused('older-format');
  if (version > FORMAT_VERSION) return refused('newer-format');
  const found = FILE_KINDS[reader.u8()];
  if (found === undefined) return refused('damaged');
  if (found !== kind) return refused('other-kind');
  reader.u8();
  if (bytes.length < FIXED_LENGTH) return refused('truncated');
  const [headLength, checksum, length] = [reader.u32(), reader.u32(), reader.u32()];
  if (headLength < FIXED_LENGTH || headLength > MAX_HEAD) return refused('damaged');
  if (bytes.length < headLength) return refused('truncated');
  if (crc32(bytes.subarray(20, headLength)) !== checksum) return refused('damaged');
  if (fileLength < length) return refused('truncated');
  if (fileLength > length) return refused('too-big');
  const built = milliseconds(reader.u32()) ?? 0;
  const dates = SOURCE_NUMBERS.map(() => milliseconds(reader.u32()));
  const head: ListHead = {
    kind,
    headLength,
    fileLength: length,
    built,
    sources: Object.fromEntries(SOURCE_NUMBERS.map((source, at) => [source, dates[at] ?? null])) as ListHead['sources'],
    content: { index: reader.u32(), details: reader.u32() },
    entries: reader.u32(),
    pmids: reader.u32(),
    notices: reader.u32(),
    bucketBits: reader.u8(),
    partBits: reader.u8(),
  };
  return isSane(head) ? { ok: true, value: head } : refused('inconsistent');
}

export function sameContent(a: ContentId, b: ContentId): boolean {
  return a.index === b.index && a.details === b.details;
}

function isSane(head: ListHead): boolean {
  return (
    head.headLength <= head.fileLength &&
    head.built > 0 &&
    head.entries <= MAX_ENTRIES &&
    head.pmids <= head.entries &&
    head.notices <= head.entries &&
    head.bucketBits <= MAX_BUCKET_BITS &&
    head.partBits <= head.bucketBits
  );
}

/** Whole seconds; zero stands for "none". */
function seconds(at: number | null): number {
  return at === null ? 0 : Math.floor(at / 1_000);
}

function milliseconds(value: number): number | null {
  return value === 0 ? null : value * 1_000;
}
