import type { ListCheck, ListOrigin } from '@/lib/model/list-state';
import { transaction } from './database';
import type { PackSteps } from './pack-steps';
import { writeAll } from './write-all';

/** Small facts about the stored data itself; all of them can be found again when lost. */
export interface MetaValues {
  /** Edition of the starter pack that lies in `packSummaries`. */
  starterPackEdition: string;
  /** Id under which the reader's own summaries are exported, always the same one. */
  ownPackId: string;
  /** Generation of the notice list that answers; the others are being written or are to be deleted. */
  noticeList: number;
  /** The last attempt to renew the list, and what came of it. */
  noticeCheck: ListCheck;
  /** What is being done about the list: a background that was stopped finds it at its next start. */
  noticeTask: ListTaskRow;
  /** The import in steps that is under way. */
  packSteps: PackSteps;
}

/** A renewal of the list that was begun and has not ended. */
export interface ListTaskRow {
  origin: ListOrigin;
  startedAt: number;
  /** The manifest that is being followed, as text, once it was fetched; with the address's mark of it. */
  manifest: string | null;
  etag: string | null;
}

/** @returns `undefined` where nothing was stored under that name */
export async function getMeta<Name extends keyof MetaValues>(name: Name): Promise<MetaValues[Name] | undefined> {
  const tx = await transaction(['meta'], 'readonly');
  return (await tx.objectStore('meta').get(name)) as MetaValues[Name] | undefined;
}

export async function setMeta<Name extends keyof MetaValues>(name: Name, value: MetaValues[Name]): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('meta').put(value, name)]);
}

export async function deleteMeta(name: keyof MetaValues): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('meta').delete(name)]);
}
