import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import { refused, type Checked } from './refusal';

/** Where one part of a file lies, counted from the end of its head, and what its checksum is. */
export interface Part {
  start: number;
  length: number;
  checksum: number;
}

/** Splits a body into parts that can be read alone, and writes the table of them into the head. */
export function writeParts(head: ByteWriter, parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    head.u32(part.length);
    head.u32(crc32(part));
  }
}

/** @returns `null` where the table does not fill the body exactly */
export function readParts(reader: ByteReader, count: number, bodyLength: number): Part[] | null {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at < count && !reader.failed; at += 1) {
    const part = { start, length: reader.u32(), checksum: reader.u32() };
    parts.push(part);
    start += part.length;
  }
  return reader.failed || start !== bodyLength ? null : parts;
}

/** The bytes of one part, if they are what the head says. */
export function checkedPart(bytes: Uint8Array | undefined, part: Part): Checked<Uint8Array> {
  if (!bytes || bytes.length < part.length) return refused('truncated');
  if (bytes.length > part.length) return refused('too-big');
  return crc32(bytes) === part.checksum ? { ok: true, value: bytes } : refused('damaged');
}
