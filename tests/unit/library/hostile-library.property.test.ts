import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryFileText, summariesInFile } from '@/lib/library/library-file';
import { MAX_INDEX, manifestWith, readLibraryManifest } from '@/lib/library/library-manifest';
import { NO_IDS } from '@/lib/model/work';
import { GzipError } from '@/lib/net/ungzipped';
import { laySummarySchema } from '@/lib/summaries/lay-summary-schema';
import { anyBody, mutatedBytes, mutatedJson } from '@/tests/support/mutated';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
const signedBy = (text: string) => manifestWith(text, KEY, sign(null, Buffer.from(text), privateKey).toString('base64'));
const file = (name: string) => ({ file: name, bytes: 1_000, sha256: 'ab'.repeat(32) });
const SIGNED = { id: 'stones', title: 'Stones', publisher: 'Moss house', license: 'CC BY', edition: 3, built: '2026-11-20T00:00:00.000Z', summaries: 7, index: file('index.bin'), deltas: [{ ...file('delta.bin'), from: 2, to: 3 }] };

test('a manifest that its publisher signed, whatever it says, names files beside itself or is refused', async () => {
  expect((await readLibraryManifest(signedBy(JSON.stringify(SIGNED)))).ok).toBe(true);
  await fc.assert(
    fc.asyncProperty(anyBody(SIGNED), async (text) => {
      const read = await readLibraryManifest(signedBy(text));
      if (!read.ok) return;
      for (const { file: name, bytes } of [read.value.index, ...read.value.deltas]) {
        expect(new URL(name, 'https://library.example/lay/').href).toMatch(/^https:\/\/library\.example\/lay\/[a-z0-9][a-z0-9._-]*$/);
        expect(bytes).toBeLessThanOrEqual(MAX_INDEX);
      }
      expect(Number.isFinite(read.value.built)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a manifest that somebody else changed is refused', async () => {
  const whole = signedBy(JSON.stringify(SIGNED));
  await fc.assert(
    fc.asyncProperty(anyBody(JSON.parse(whole)), async (text) => {
      const read = await readLibraryManifest(text);
      // Where it is taken all the same, nothing of what was signed has changed.
      if (read.ok) expect(read.value).toMatchObject({ id: 'stones', edition: 3, key: KEY });
    }),
    { numRuns: 200 },
  );
});

const PAPER = { ...NO_IDS, doi: '10.5555/paper' };
const [summary] = (JSON.parse(readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8')) as { summaries: object[] }).summaries;
const SUMMARY = { ...summary, subject: { doi: PAPER.doi }, role: 'article', noticeType: null, noticeDoi: null };
const HEAD = { id: 'stones', title: 'Stones', license: null };

test('a file of a library gives sound summaries of the paper asked about, or none', async () => {
  const packed = new Uint8Array(gzipSync(libraryFileText([JSON.stringify(SUMMARY)])));
  expect(await summariesInFile(packed, PAPER, HEAD)).toHaveLength(1);
  const given = fc.oneof(
    mutatedBytes(packed),
    mutatedJson(SUMMARY).map((value) => new Uint8Array(gzipSync(libraryFileText([JSON.stringify(value) ?? '', JSON.stringify(SUMMARY)])))),
    anyBody({ format: 'caveat-library-file', version: 1, summaries: [SUMMARY] }).map((text) => new Uint8Array(gzipSync(text))),
  );
  await fc.assert(
    fc.asyncProperty(given, async (bytes) => {
      const found = await summariesInFile(bytes, PAPER, HEAD).catch((error: unknown) => {
        if (error instanceof GzipError) return [];
        throw error;
      });
      for (const { subject, origin, ...rest } of found) {
        expect(subject.doi).toBe(PAPER.doi);
        if (origin.url !== null) expect(new URL(origin.url).protocol).toMatch(/^https?:$/);
        expect(laySummarySchema.safeParse({ ...rest, subject, url: origin.url }).success).toBe(true);
      }
    }),
    { numRuns: 250 },
  );
});
