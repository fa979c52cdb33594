import { transaction } from './database';
import type { PackSteps } from './pack-steps';
import { writeAll } from './write-all';

/** Small facts about the stored data itself; all of them can be found again when lost. */
export interface MetaValues {
  /** Edition of the starter pack that lies in `packSummaries`. */
  starterPackEdition: string;
  /** Id under which the reader's own summaries are exported, always the same one. */
  ownPackId: string;
  /** The import in steps that is under way. */
  packSteps: PackSteps;
}

/** @returns `undefined` where nothing was stored under that name */
export async function getMeta<Name extends keyof MetaValues>(name: Name): Promise<MetaValues[Name] | undefined> {
  const tx = await transaction(['meta'], 'readonly');
  return tx.objectStore('meta').get(name) as Promise<MetaValues[Name] | undefined>;
}

export async function setMeta<Name extends keyof MetaValues>(name: Name, value: MetaValues[Name]): Promise<void> {
  const tx = await transaction(['meta'], 'readwrite');
  await writeAll(tx, [() => tx.objectStore('meta').put(value, name)]);
}
