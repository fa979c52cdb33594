import type { MetaValues } from './rows';
import { transaction } from './database';
import { writeAll } from './write-all';

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
