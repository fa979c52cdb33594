import { z } from 'zod';

/** Licences that a package of ours may have, by their SPDX names. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1']);

/** Build tools that put a piece of themselves into what they build; the build names one that is missing here. */
const PUT_IN_BY_TOOLS = ['wxt', '@wxt-dev/browser'] as const;

/** A package whose code stands in the extension. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** Its SPDX name, as the lockfile has it. */
  licence: string;
  /** Its folder from the repository's root, such as `node_modules/idb`. */
  folder: string;
  /** The hash of the archive that was installed (`sha512-` and base64); not every lockfile has it. */
  integrity?: string | undefined;
}

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), integrity: z.string().optional(), dependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

/**
 * The packages that the extension is made of: its dependencies with theirs, without packages that are types alone, and what
 * build tools put in. By name.
 * @param text a package-lock.json of version 3
 * @throws when it is another file, or names a package that it does not hold
 */
export function shippedPackages(text: string): ShippedPackage[] {
  const { packages } = lockfile.parse(JSON.parse(text));
  const folders = new Set<string>();
  const add = (from: string, name: string) => {
    if (name.startsWith('@types/')) return;
    const folder = folderOf(packages, from, name);
    if (folders.has(folder)) return;
    folders.add(folder);
    for (const dependency of Object.keys(packages[folder]?.dependencies ?? {})) add(folder, dependency);
  };
  for (const name of Object.keys(packages['']?.dependencies ?? {})) add('', name);
  for (const name of PUT_IN_BY_TOOLS) folders.add(folderOf(packages, '', name));
  return [...folders]
    .map((folder) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: packages[folder]?.version ?? '',
      licence: packages[folder]?.license ?? 'none named',
      folder,
      integrity: packages[folder]?.integrity,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where npm puts a package that another one asks for: the nearest folder above it that has one. */
function folderOf(packages: Record<string, unknown>, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (folder in packages) return folder;
    if (at === '') throw new Error(`The lockfile does not hold ${name}`);
  }
}
