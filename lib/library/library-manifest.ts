import * as z from '@/lib/platform/zod';
import type { LibraryFacts, LibraryRefusal } from '@/lib/model/library';
import { jsonOf, recordOf } from '@/lib/sources/source/untrusted';

export const LIBRARY_NAME = 'library.json';
export const LIBRARY_FORMAT = 'caveat-library';
export const LIBRARY_VERSION = 1;
/** Longer than a manifest with a hundred deltas, in bytes. */
export const MAX_LIBRARY_MANIFEST = 200_000;
/** The index of 60 million summaries, in bytes. */
export const MAX_INDEX = 64_000_000;

/** A file beside the manifest. */
export interface LibraryFileName {
  file: string;
  bytes: number;
  sha256: string;
}

/** What lies at a library's address, once its signature was found good. */
export interface LibraryManifest extends LibraryFacts {
  index: LibraryFileName;
  /** Each leads from its edition to the next one named, the last one to this. */
  deltas: (LibraryFileName & { from: number; to: number })[];
  /** The public key that signed it, in base64. */
  key: string;
}

const named = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const count = z.number().check(z.int(), z.nonnegative());
const file = z.object({
  // A name beside the manifest and nothing that leads elsewhere.
  file: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,100}$/)),
  bytes: z.number().check(z.int(), z.positive(), z.maximum(MAX_INDEX)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
const signedSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/)),
  title: named(300),
  publisher: z._default(z.nullable(named(300)), null),
  license: z._default(z.nullable(named(300)), null),
  edition: z.number().check(z.int(), z.positive()),
  built: z.string().check(z.maxLength(40)),
  summaries: count,
  index: file,
  deltas: z.array(z.extend(file, { from: count, to: count })).check(z.maxLength(400)),
});
const envelopeSchema = z.object({
  key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
  signed: z.string().check(z.maxLength(MAX_LIBRARY_MANIFEST)),
});

export type ReadLibrary = { ok: true; value: LibraryManifest } | { ok: false; reason: LibraryRefusal };

/**
 * Reads a library's manifest, whatever the text is, and checks its signature (Ed25519 over the signed text, RFC 8032).
 * That proves only that one and the same publisher made it all; who that is, the address says.
 */
export async function readLibraryManifest(text: string): Promise<ReadLibrary> {
  const value = recordOf(jsonOf(text.length > MAX_LIBRARY_MANIFEST ? '' : text));
  if (value?.format !== LIBRARY_FORMAT) return { ok: false, reason: 'not-a-library' };
  if (typeof value.version === 'number' && value.version > LIBRARY_VERSION) return { ok: false, reason: 'newer-format' };
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success || value.version !== LIBRARY_VERSION) return { ok: false, reason: 'not-a-library' };
  const { key, signature, signed } = envelope.data;
  if (!(await isSigned(signed, key, signature))) return { ok: false, reason: 'bad-signature' };
  const content = signedSchema.safeParse(jsonOf(signed));
  const built = content.success ? Date.parse(content.data.built) : Number.NaN;
  if (!content.success || Number.isNaN(built)) return { ok: false, reason: 'not-a-library' };
  return { ok: true, value: { ...content.data, built, key } };
}

/** The text that is signed. */
export function signedText({ key: _key, built, ...manifest }: LibraryManifest): string {
  return JSON.stringify({ ...manifest, built: new Date(built).toISOString() });
}

/** The manifest as it lies at the address. */
export function manifestWith(signed: string, key: string, signature: string): string {
  return `${JSON.stringify({ format: LIBRARY_FORMAT, version: LIBRARY_VERSION, key, signature, signed }, null, 1)}\n`;
}

/** The deltas that lead from an edition to the newest, in order; `null` where there is no such way. */
export function deltasFrom(edition: number, manifest: LibraryManifest): LibraryManifest['deltas'] | null {
  const way: LibraryManifest['deltas'] = [];
  for (let at = edition; at !== manifest.edition; ) {
    const next = manifest.deltas.find(({ from, to }) => from === at && to > at);
    if (!next) return null;
    way.push(next);
    at = next.to;
  }
  return way;
}

async function isSigned(text: string, key: string, signature: string): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, bytesOf(signature), new TextEncoder().encode(text));
  } catch {
    // No point on the curve.
    return false;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
