import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedPackages, type ShippedPackage } from './shipped-packages';

const ROOT = new URL('../../', import.meta.url);

/** The file that lies in the package. */
export const NOTICES_FILE = new URL('assets/public/third-party-notices.txt', ROOT);

const HEAD = `Caveat is made of its own code (MIT licence) and of that of the packages below. Their source is
published under these names and versions; scripts/build in Caveat's own source says the few lines that were changed.
`;

const RULE = '-'.repeat(80);

/**
 * The text that names every package of the extension, with its licence in full; packages with the same licence text share it.
 * Reads the lockfile and node_modules.
 * @throws when a package came without its licence
 */
export function thirdPartyNotices(): string {
  const byText = new Map<string, ShippedPackage[]>();
  for (const shipped of shippedPackages(readFileSync(new URL('package-lock.json', ROOT), 'utf8'))) {
    const text = licenceText(shipped);
    byText.set(text, [...(byText.get(text) ?? []), shipped]);
  }
  const parts = [...byText].map(([text, packages]) => [...packages.map(titleOf), '', text].join('\n'));
  return [HEAD, ...parts].join(`\n${RULE}\n`);
}

/** The line with which the file names a package. */
export function titleOf({ name, version, licence }: Pick<ShippedPackage, 'name' | 'version' | 'licence'>): string {
  return `${name} ${version} (${licence})`;
}

/** The names in such a file. */
export function namedPackages(notices: string): Set<string> {
  return new Set([...notices.matchAll(/^(\S+) \d\S* \([^)]+\)$/gm)].map((match) => match[1] ?? ''));
}

function licenceText({ name, folder }: ShippedPackage): string {
  const path = fileURLToPath(new URL(`${folder}/`, ROOT));
  const inPackage = readdirSync(path).find((entry) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(entry));
  // WXT's packages leave the file out; it was taken from their repository.
  const file = inPackage === undefined ? fileURLToPath(new URL(`scripts/licences/texts/${name.replace(/^@wxt-dev\/.*/, 'wxt')}.txt`, ROOT)) : path + inPackage;
  if (!existsSync(file)) throw new Error(`${name} came without its licence`);
  return `${readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim()}\n`;
}
