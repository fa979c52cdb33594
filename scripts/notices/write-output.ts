import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { applied, deltaFile, losesTooMuch, readDelta } from '@/lib/notices/index/delta';
import { partIn, readDetails } from '@/lib/notices/index/details-file';
import { sameContent } from '@/lib/notices/index/list-head';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { MANIFEST_NAME, manifestText, readManifest, textOfContent, type Manifest, type ManifestFile } from '@/lib/notices/index/manifest';
import { writeWhole } from './harvest-crossref';

/** Deltas that an update address offers: those of a month. */
const KEPT_DELTAS = 30;

/** The new list would lose more of the earlier one than can be true. */
export class LossError extends Error {}

/**
 * Writes the list, its manifest, and a delta from the list of the last build if there is one. The manifest
 * comes last: what it names is there.
 * @throws LossError where much of the earlier list is gone, unless that is allowed
 */
export async function writeOutput(files: ListFiles, { out, previous, allowLoss }: { out: string; previous: string; allowLoss: boolean }): Promise<string[]> {
  const now = opened(files.details);
  const before = await earlier(previous);
  await mkdir(out, { recursive: true });
  const lines: string[] = [];
  const deltas = (before?.manifest.deltas ?? []).filter(({ file }) => existsSync(path.join(out, file)));
  if (before && !sameContent(before.head.content, files.content)) {
    const keys = new Set(now.entries.map(({ key }) => key));
    const removed = before.entries.filter(({ key }) => !keys.has(key)).length;
    if (losesTooMuch(before.entries.length, removed)) {
      if (!allowLoss) throw new LossError(`${removed} of ${before.entries.length} entries of the list before would be gone; --allow-loss writes it all the same`);
      lines.push(`no delta: ${removed} of ${before.entries.length} entries are gone`);
    } else {
      const bytes = deltaFile({ content: before.head.content, entries: before.entries }, now);
      prove(before, bytes, files);
      const name = `notices-${textOfContent(before.head.content)}.delta`;
      deltas.push({ ...(await written(out, name, bytes)), from: before.head.content, to: files.content });
      lines.push(`delta: ${bytes.length} bytes, ${removed} entries removed`);
    }
  }
  const kept = deltas.slice(-KEPT_DELTAS);
  const manifest: Manifest = {
    built: now.head.built,
    entries: files.entries,
    content: files.content,
    index: await written(out, 'notices.index', files.index),
    details: await written(out, 'notices.details', files.details),
    deltas: kept,
  };
  await writeWhole(path.join(out, MANIFEST_NAME), manifestText(manifest));
  for (const { file } of deltas.slice(0, -KEPT_DELTAS)) await rm(path.join(out, file), { force: true });
  lines.push(
    `list: ${files.entries} entries (${now.head.pmids} PMIDs, ${now.head.notices} notices)`,
    `index: ${files.index.length} bytes, ${(files.index.length / Math.max(1, files.entries)).toFixed(2)} an entry`,
    `details: ${files.details.length} bytes, ${(files.details.length / Math.max(1, files.entries)).toFixed(2)} an entry`,
  );
  return lines;
}

/** Applies the delta as a browser will: what is published is known to work. */
function prove(before: Opened & { details: Uint8Array }, bytes: Uint8Array, files: ListFiles): void {
  const delta = readDelta(bytes);
  const result = delta.ok ? applied({ head: before.head, part: (at) => partIn(before.details, before.head, at) }, delta.value) : delta;
  if (!result.ok) throw new Error(`the delta does not lead to the new list: ${result.reason}`);
  if (!Buffer.from(result.value.index).equals(files.index)) throw new Error('the delta leads to another index');
}

type Opened = Extract<ReturnType<typeof readDetails>, { ok: true }>['value'];

function opened(details: Uint8Array): Opened {
  const read = readDetails(details);
  if (!read.ok) throw new Error(`the new list cannot be read: ${read.reason}`);
  return read.value;
}

async function earlier(dir: string): Promise<(Opened & { manifest: Manifest; details: Uint8Array }) | null> {
  const text = await readFile(path.join(dir, MANIFEST_NAME), 'utf8').catch(() => null);
  const manifest = text === null ? null : readManifest(text);
  if (!manifest) return null;
  const details = await readFile(path.join(dir, manifest.details.file)).catch(() => null);
  const read = details && readDetails(details);
  return details && read?.ok ? { ...read.value, manifest, details } : null;
}

async function written(dir: string, file: string, bytes: Uint8Array): Promise<ManifestFile> {
  await writeWhole(path.join(dir, file), bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
