import * as z from '@/lib/platform/zod';
import type { ContentId } from '@/lib/model/list-facts';

/** A file beside the manifest. */
export interface ManifestFile {
  file: string;
  bytes: number;
  sha256: string;
}

/** What lies at an update address: the newest list whole, and how one gets there from earlier ones. */
export interface Manifest {
  built: number;
  entries: number;
  content: ContentId;
  index: ManifestFile;
  details: ManifestFile;
  /** Each leads from one build to the next; the last one to the newest. */
  deltas: (ManifestFile & { from: ContentId; to: ContentId })[];
}

export const MANIFEST_NAME = 'notices.json';

/** Longer than a manifest with a hundred deltas. */
export const MAX_MANIFEST = 200_000;
/** No file of the list is as large; one that claims to be is not asked for. */
export const MAX_FILE = 120_000_000;

const contentText = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const file = z.object({
  // A name beside the manifest and nothing that leads elsewhere.
  file: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,100}$/)),
  bytes: z.number().check(z.int(), z.positive(), z.maximum(MAX_FILE)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
const manifestSchema = z.object({
  format: z.literal('caveat-notices'),
  version: z.literal(1),
  built: z.string().check(z.maxLength(40)),
  entries: z.number().check(z.int(), z.nonnegative()),
  content: contentText,
  index: file,
  details: file,
  deltas: z.array(z.extend(file, { from: contentText, to: contentText })).check(z.maxLength(400)),
});

/** Reads a manifest, whatever the text is. @returns `null` for anything else */
export function readManifest(text: string): Manifest | null {
  if (text.length > MAX_MANIFEST) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return null;
  const { built, entries, content, index, details, deltas } = parsed.data;
  const at = Date.parse(built);
  if (Number.isNaN(at)) return null;
  return {
    built: at,
    entries,
    content: contentOf(content),
    index,
    details,
    deltas: deltas.map((delta) => ({ ...delta, from: contentOf(delta.from), to: contentOf(delta.to) })),
  };
}

export function manifestText(manifest: Manifest): string {
  const { built, content, deltas, ...rest } = manifest;
  const value = {
    format: 'caveat-notices',
    version: 1,
    built: new Date(built).toISOString(),
    content: textOfContent(content),
    ...rest,
    deltas: deltas.map((delta) => ({ ...delta, from: textOfContent(delta.from), to: textOfContent(delta.to) })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The deltas that lead from a list to the newest, in order; `null` where there is no such way. */
export function wayFrom(content: ContentId, manifest: Manifest): Manifest['deltas'] | null {
  const way: Manifest['deltas'] = [];
  let at = textOfContent(content);
  const goal = textOfContent(manifest.content);
  while (at !== goal) {
    const next = manifest.deltas.find((delta) => textOfContent(delta.from) === at);
    if (!next || way.includes(next)) return null;
    way.push(next);
    at = textOfContent(next.to);
  }
  return way;
}

/** Both checksums of a list as sixteen digits. */
export function textOfContent({ index, details }: ContentId): string {
  return [index, details].map((checksum) => checksum.toString(16).padStart(8, '0')).join('');
}

function contentOf(text: string): ContentId {
  return { index: Number.parseInt(text.slice(0, 8), 16), details: Number.parseInt(text.slice(8), 16) };
}
