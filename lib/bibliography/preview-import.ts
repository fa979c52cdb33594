import { sameWork } from '@/lib/identifiers/work-key';
import { normalIds } from '@/lib/identifiers/normal-ids';
import type { WorkIds } from '@/lib/model/work';
import { identifierKeys } from '@/lib/storage/identifier-keys';
import type { BibliographyEntry, LineRemark } from './bibliography-entry';
import type { BibliographySource } from './bibliography-source';
import { bibliographyInBatches, MAX_ENTRIES, type ReadBatch } from './read-bibliography';

/** Lines that are named one by one. */
const MAX_NAMED = 1_000;

/** What an import of a file would do; nothing is written yet. */
export interface ImportPreview extends Pick<BibliographySource, 'format'> {
  /** References in the file, of which each is one of the next four. */
  entries: number;
  /** Papers that are not in the list yet. */
  fresh: number;
  /** Papers that are in it already, and stay as they are. */
  known: number;
  /** References to papers that the file has named before. */
  repeated: number;
  /** References without an identifier: an entry of the list is found, checked and compared by one, so they cannot be saved. */
  unnamed: number;
  /** The first of them. */
  unnamedLines: Pick<BibliographyEntry, 'line' | 'text'>[];
  /** What was not understood: the first lines of it, and how many there are. */
  remarks: LineRemark[];
  remarkCount: number;
  /** The file has more references than are read. */
  isCut: boolean;
}

/** The batches of a bibliography up to the largest number of entries. */
export async function* limitedBatches(source: BibliographySource, signal: AbortSignal): AsyncGenerator<ReadBatch & { isCut: boolean }, void> {
  let count = 0;
  for await (const batch of bibliographyInBatches(source, signal)) {
    const isCut = count + batch.entries.length > MAX_ENTRIES;
    const entries = isCut ? batch.entries.slice(0, MAX_ENTRIES - count) : batch.entries;
    count += entries.length;
    yield { ...batch, entries, isCut };
    if (isCut) return;
  }
}

/** Whether an entry names a work, so that it can be saved. */
export function isSavable({ ids }: Pick<BibliographyEntry, 'ids'>): boolean {
  return identifierKeys(normalIds(ids)).length > 0;
}

/**
 * Reads a file once and counts what an import would do. Only identifiers are held, and the lines that are named.
 * @param areSaved whether works are in the list, in their order
 * @param onProgress is told how much is read, from 0 to 1
 * @throws the reason of `signal`, where it is used to stop
 */
export async function previewImport(
  source: BibliographySource,
  areSaved: (works: WorkIds[]) => Promise<boolean[]>,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number): void },
): Promise<ImportPreview> {
  const preview: ImportPreview = { format: source.format, entries: 0, fresh: 0, known: 0, repeated: 0, unnamed: 0, unnamedLines: [], remarks: [], remarkCount: 0, isCut: false };
  const seen = new Map<string, WorkIds[]>();
  for await (const { entries, remarks, done, isCut } of limitedBatches(source, signal)) {
    const named = entries.filter(isSavable);
    const unnamed = entries.filter((entry) => !isSavable(entry));
    const works = named.map(({ ids }) => normalIds(ids));
    const saved = await areSaved(works);
    for (const [at, ids] of works.entries()) preview[saved[at] ? 'known' : isFirst(seen, ids) ? 'fresh' : 'repeated'] += 1;
    preview.entries += entries.length;
    preview.unnamed += unnamed.length;
    preview.unnamedLines.push(...unnamed.slice(0, MAX_NAMED - preview.unnamedLines.length).map(({ line, text }) => ({ line, text })));
    preview.remarkCount += remarks.length;
    preview.remarks.push(...remarks.slice(0, MAX_NAMED - preview.remarks.length));
    preview.isCut = isCut;
    onProgress(done);
  }
  return preview;
}

/** Whether the file names this work for the first time; from then on it is known. */
function isFirst(seen: Map<string, WorkIds[]>, ids: WorkIds): boolean {
  const keys = identifierKeys(ids);
  if (keys.some((key) => seen.get(key)?.some((other) => sameWork(other, ids)))) return false;
  for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), ids]);
  return true;
}
