import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The SHA-256 of each zip archive in a folder, by its name. */
export async function zipHashes(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).toSorted();
  return new Map(await Promise.all(names.map(async (name) => [name, createHash('sha256').update(await readFile(join(folder, name))).digest('hex')] as const)));
}

/** What two builds do not have in common, in one line each. */
export function differences(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].toSorted().flatMap((name) => {
    const [a, b] = [first.get(name), second.get(name)];
    if (a === b) return [];
    return [a === undefined ? `${name} is only in the second build` : b === undefined ? `${name} is only in the first build` : `${name} has other bytes`];
  });
}
