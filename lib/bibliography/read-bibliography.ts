import type { BibliographyEntry, LineRemark, ReadBibliography } from './bibliography-entry';
import type { BibliographySource } from './bibliography-source';

/** What a batch of steps gave. */
export interface ReadBatch {
  entries: BibliographyEntry[];
  remarks: LineRemark[];
  /** How much is read, from 0 to 1. */
  done: number;
}

/** As many entries as are read of one bibliography. */
export const MAX_ENTRIES = 100_000;
const MAX_REMARKS = 1_000;
/** Milliseconds of reading before others have their turn. */
const SLICE = 12;

/**
 * Reads a bibliography in short turns, between which the page can be used: each gives what it found.
 * It ends early where `signal` says so, by throwing its reason.
 */
export async function* bibliographyInBatches(source: BibliographySource, signal?: AbortSignal): AsyncGenerator<ReadBatch, void> {
  let batch: ReadBatch = { entries: [], remarks: [], done: 0 };
  let until = performance.now() + SLICE;
  for (const { at, entry, remark } of source.steps()) {
    if (entry) batch.entries.push(entry);
    if (remark) batch.remarks.push(remark);
    if (performance.now() < until) continue;
    yield { ...batch, done: source.length === 0 ? 1 : Math.min(1, at / source.length) };
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    batch = { entries: [], remarks: [], done: 0 };
    until = performance.now() + SLICE;
  }
  yield { ...batch, done: 1 };
}

/**
 * Reads a whole bibliography. No part of it is an error: what names no work is an entry without an
 * identifier, and what was not understood is in the remarks.
 * @param onProgress is told how much is read, from 0 to 1
 * @throws the reason of `signal`, where it is used to stop the reading
 */
export async function readBibliography(
  source: BibliographySource,
  { signal, onProgress, max = MAX_ENTRIES }: { signal?: AbortSignal; onProgress?: (done: number) => void; max?: number } = {},
): Promise<ReadBibliography> {
  const read: ReadBibliography = { format: source.format, entries: [], remarks: [], remarkCount: 0, isCut: false };
  for await (const { entries, remarks, done } of bibliographyInBatches(source, signal)) {
    for (const entry of entries) if (read.entries.length < max) read.entries.push(entry);
    else read.isCut = true;
    read.remarkCount += remarks.length;
    read.remarks.push(...remarks.slice(0, MAX_REMARKS - read.remarks.length));
    onProgress?.(done);
    if (read.isCut) break;
  }
  return read;
}
