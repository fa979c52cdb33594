import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_CODES } from '@/lib/model/known-notice';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import { ByteReader } from '@/lib/notices/index/byte-reader';
import { crc32 } from '@/lib/notices/index/crc32';
import { applyDelta, deltaFile, readDelta } from '@/lib/notices/index/delta';
import { partIn, readDetails, readDetailsHead } from '@/lib/notices/index/details-file';
import { readIndex } from '@/lib/notices/index/index-file';
import { keysOf } from '@/lib/notices/index/key-hash';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import { FIXED_LENGTH } from '@/lib/notices/index/list-head';
import { MAX_FILE, manifestText, readManifest, type Manifest } from '@/lib/notices/index/manifest';
import { readWords } from '@/lib/notices/index/words';
import { writeList } from '@/lib/notices/index/write-list';
import { anyBody, mutatedBytes } from '@/tests/support/mutated';
import { FACTS, entriesNumbered } from './arbitrary-list';

const before = writeList(entriesNumbered(60), FACTS);
const after = writeList(entriesNumbered(60, 3), { ...FACTS, built: FACTS.built + 86_400_000 });

function detailsOf(bytes: Uint8Array) {
  const read = readDetails(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const delta = deltaFile({ content: detailsOf(before.details).head.content, entries: detailsOf(before.details).entries }, detailsOf(after.details));

/** The files with changed bytes, and with checksums that are right for them: whoever makes a list can do that. */
function resealed(bytes: Uint8Array<ArrayBuffer>, kind: 'index' | 'details' | 'delta'): Uint8Array<ArrayBuffer> {
  if (bytes.length < FIXED_LENGTH + 12) return bytes;
  const view = new DataView(bytes.buffer);
  view.setUint32(20, bytes.length, true);
  const headLength = view.getUint32(12, true);
  if (headLength > bytes.length || headLength < FIXED_LENGTH) return bytes;
  const body = bytes.subarray(headLength);
  if (kind === 'delta') view.setUint32(headLength - 4, crc32(body), true);
  else {
    // The table of the parts is the last thing in the head: lengths and checksums in pairs.
    const count = 2 ** Math.min(bytes[FIXED_LENGTH - 3] ?? 0, 12);
    const table = headLength - count * 8;
    if (table < FIXED_LENGTH) return bytes;
    for (let at = 0, start = 0; at < count; at += 1) {
      const length = view.getUint32(table + at * 8, true);
      view.setUint32(table + at * 8 + 4, crc32(body.subarray(start, start + length)), true);
      start += length;
    }
  }
  view.setUint32(16, crc32(bytes.subarray(20, headLength)), true);
  return bytes;
}

/** Head and body are changed apart, so that changes of the body are not refused for the head. */
function forged(file: Uint8Array, kind: 'index' | 'details' | 'delta'): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const headLength = new DataView(file.buffer, file.byteOffset).getUint32(12, true);
  const [head, body] = [file.slice(0, headLength), file.slice(headLength)];
  const bodies = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
    const bytes = body.slice();
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return new Uint8Array([...head, ...bytes]);
  });
  const heads = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
    const bytes = head.slice();
    // The magic bytes, the version and the lengths stay: these are looked at elsewhere.
    for (const [at, value] of changes) bytes[24 + (at % (bytes.length - 24))] = value;
    return new Uint8Array([...bytes, ...body]);
  });
  return fc.oneof({ weight: 3, arbitrary: bodies.map((bytes) => resealed(bytes, kind)) }, { weight: 2, arbitrary: heads.map((bytes) => resealed(bytes, kind)) }, { weight: 1, arbitrary: mutatedBytes(file).map((bytes) => resealed(bytes, kind)) });
}

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[!-@[-~]+$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

function expectSoundEntry({ key, mark, see, notices, announces }: ListEntry): void {
  for (const each of [key, ...(see === null ? [] : [see]), ...announces]) {
    if (!each.startsWith('pmid:')) expect(each).toMatch(DOI);
    expect(keysOf(each.startsWith('pmid:') ? { doi: null, pmid: each.slice(5) } : { doi: each, pmid: null })).toContain(each);
  }
  expect(MARK_CODES).toContain(mark);
  for (const { type, sourceType, notice, subject, date, reasons } of notices) {
    expect(NOTICE_TYPES).toContain(type);
    for (const { doi, pmid } of [notice, subject]) {
      if (doi !== null) expect(doi).toMatch(DOI);
      if (pmid !== null) expect(pmid).toMatch(/^[1-9]\d{0,9}$/);
    }
    if (date !== null) expect(date).toMatch(DATE);
    for (const word of [sourceType, ...reasons]) expect(typeof word).toBe('string');
  }
}

const RUNS = { numRuns: 400 };

describe('a file that somebody made to do harm, with checksums that are right', () => {
  it('resealing changes nothing of a file that is as it was', () => {
    for (const [file, kind] of [[before.index, 'index'], [before.details, 'details'], [delta, 'delta']] as const) expect(resealed(file.slice(), kind)).toEqual(new Uint8Array(file));
  });

  it('an index answers for any paper, or is refused', () => {
    fc.assert(
      fc.property(forged(before.index, 'index'), (bytes) => {
        const read = readIndex(bytes);
        if (!read.ok) return;
        for (const { key } of entriesNumbered(20)) expect([null, ...MARK_CODES]).toContain(read.value.mark(key));
      }),
      RUNS,
    );
  });

  it('details have sound entries, or are refused', () => {
    let taken = 0;
    fc.assert(
      fc.property(forged(before.details, 'details'), (bytes) => {
        const read = readDetails(bytes);
        if (!read.ok) return;
        taken += 1;
        read.value.entries.forEach(expectSoundEntry);
      }),
      RUNS,
    );
    expect(taken, 'some forgeries are taken, or this looks at nothing').toBeGreaterThan(0);
  });

  it('a delta has sound entries and leads to a list that is what it promised, or is refused', () => {
    const head = readDetailsHead(before.details);
    if (!head.ok) throw new Error(head.reason);
    const source = { head: head.value, part: (at: number) => partIn(before.details, head.value, at) };
    fc.assert(
      fc.property(forged(delta, 'delta'), (bytes) => {
        const read = readDelta(bytes);
        if (!read.ok) return;
        read.value.put.forEach(expectSoundEntry);
        for (const step of applyDelta(source, read.value)) if ('ok' in step && step.ok) expect(readDetails(step.value.details).ok).toBe(true);
      }),
      RUNS,
    );
  });

  it('tables of words are read, or refused, from any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const words = readWords(new ByteReader(bytes));
      if (words) expect(words.registrants.length + words.terms.length + words.reasons.length).toBeLessThanOrEqual(bytes.length);
    }), RUNS);
  });
});

describe('a manifest that somebody made', () => {
  const file = (name: string) => ({ file: name, bytes: 1_000, sha256: 'ab'.repeat(32) });
  const content = (index: number) => ({ index, details: index + 1 });
  const manifest: Manifest = { built: FACTS.built, entries: 60, content: content(3), index: file('notices.index'), details: file('notices.details'), deltas: [{ ...file('a.delta'), from: content(1), to: content(2) }, { ...file('b.delta'), from: content(2), to: content(3) }] };

  it('names files beside itself, of a size that there may be, or is refused', () => {
    expect(readManifest(manifestText(manifest))).toEqual(manifest);
    fc.assert(
      fc.property(anyBody(JSON.parse(manifestText(manifest))), (text) => {
        const read = readManifest(text);
        if (read === null) return;
        expect(Number.isFinite(read.built)).toBe(true);
        for (const { file: name, bytes, sha256 } of [read.index, read.details, ...read.deltas]) {
          expect(new URL(name, 'https://list.example/folder/').href).toMatch(/^https:\/\/list\.example\/folder\/[a-z0-9][a-z0-9._-]*$/);
          expect(bytes).toBeGreaterThan(0);
          expect(bytes).toBeLessThanOrEqual(MAX_FILE);
          expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        }
      }),
      RUNS,
    );
  });
});
