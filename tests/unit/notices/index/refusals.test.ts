import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaFile, readDelta } from '@/lib/notices/index/delta';
import { readDetails } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import type { Checked } from '@/lib/notices/index/refusal';
import { writeList } from '@/lib/notices/index/write-list';
import { FACTS, entriesNumbered } from './arbitrary-list';

const before = writeList(entriesNumbered(60), FACTS);
const after = writeList(entriesNumbered(60, 3), { ...FACTS, built: FACTS.built + 86_400_000 });

function deltaBetween(): Uint8Array {
  const [from, to] = [readDetails(before.details), readDetails(after.details)];
  if (!from.ok || !to.ok) throw new Error('not read');
  return deltaFile({ content: from.value.head.content, entries: from.value.entries }, to.value);
}

const FILES: [string, Uint8Array, (bytes: Uint8Array) => Checked<unknown>][] = [
  ['index', before.index, readIndex],
  ['details', before.details, readDetails],
  ['delta', deltaBetween(), readDelta],
];

const reasonOf = (read: Checked<unknown>) => (read.ok ? 'taken' : read.reason);

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

describe.each(FILES)('a file that is no good: %s', (_, file, read) => {
  it('is taken as it was written', () => {
    expect(read(file).ok).toBe(true);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-list'],
    ['another kind of file', new TextEncoder().encode('<!doctype html><title>Not found</title>'.repeat(20)), 'not-a-list'],
    ['of an older format', changed(file, 8, 0), 'older-format'],
    ['of a newer format', changed(file, 8, 2), 'newer-format'],
    ['of a far newer format', changed(file, 9, 1), 'newer-format'],
    ['of no known kind', changed(file, 10, 9), 'damaged'],
    ['of another kind', changed(file, 10, ((file[10] ?? 0) + 1) % 3), 'other-kind'],
    ['followed by more', new Uint8Array([...file, 0]), 'too-big'],
    ['with another checksum', changed(file, 16, (file[16] ?? 0) ^ 1), 'damaged'],
  ])('%s', (_name, bytes, reason) => {
    expect(reasonOf(read(bytes))).toBe(reason);
  });

  it('cut short, wherever', () => {
    for (let length = 1; length < file.length; length += 1) expect(reasonOf(read(file.subarray(0, length)))).toBe('truncated');
  });

  it('with any one bit flipped', () => {
    for (let at = 0; at < file.length; at += 1) {
      // The one byte that nobody reads is kept for later formats.
      if (at === 11) continue;
      for (let bit = 0; bit < 8; bit += 1) expect(read(changed(file, at, (file[at] ?? 0) ^ (1 << bit))).ok).toBe(false);
    }
  });

  it('of bytes that mean nothing, without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(file.length), (noise, at) => {
        const mixed = new Uint8Array([...file.subarray(0, at), ...noise]);
        expect(mixed.length === file.length || !read(mixed).ok).toBe(true);
        expect(typeof read(noise).ok).toBe('boolean');
      }),
    );
  });
});

describe('a file whose checksums are right and whose contents are not', () => {
  it('is refused when its head counts other entries than it holds', () => {
    expect(reasonOf(readIndex(forged(before.index, 52, 61)))).toBe('inconsistent');
    expect(reasonOf(readDetails(forged(before.details, 52, 59)))).toBe('inconsistent');
  });

  it('is refused when it claims more buckets than it has', () => {
    expect(reasonOf(readIndex(forged(before.index, 64, 3)))).toBe('inconsistent');
    expect(reasonOf(readIndex(forged(before.index, 64, 200)))).toBe('inconsistent');
  });

  it('is refused when it counts more PMIDs or notices than entries', () => {
    for (const at of [56, 60]) {
      expect(reasonOf(readIndex(forged(before.index, at, 60)))).toBe('taken');
      expect(reasonOf(readIndex(forged(before.index, at, 61)))).toBe('inconsistent');
    }
  });

  it('is refused when its parts are not those that its size gives', () => {
    expect(reasonOf(readIndex(forged(before.index, 65, 1)))).toBe('inconsistent');
    expect(reasonOf(readDetails(forged(before.details, 65, 1)))).toBe('inconsistent');
  });

  it('is refused when it was never built', () => {
    const bytes = before.index.slice();
    bytes.fill(0, 24, 28);
    expect(reasonOf(readIndex(withChecksum(bytes)))).toBe('inconsistent');
  });
});

/** The file with another byte in its head, and the checksum that belongs to it. */
function forged(file: Uint8Array, at: number, value: number): Uint8Array {
  return withChecksum(changed(file, at, value));
}

function withChecksum(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(16, crcOf(bytes.subarray(20, view.getUint32(12, true))), true);
  return bytes;
}

/** CRC-32 bit by bit, independent of the table in use. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
