import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '@/lib/bibliography/word/unzip';

/**
 * Writes the files of a zip archive below a folder.
 * @returns how many
 * @throws when the archive is damaged, or a name leads out of the folder
 */
export async function unpack(archive: string, folder: string): Promise<number> {
  const bytes = new Uint8Array(await readFile(archive));
  const view = new DataView(bytes.buffer);
  const entries = [...zipEntries(bytes).values()].filter(({ name }) => !name.endsWith('/'));
  for (const { name, method, packed, header } of entries) {
    const path = join(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`${name} leads out of the folder`);
    const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const data = bytes.subarray(from, from + packed);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, method === 0 ? data : inflateRawSync(data));
  }
  return entries.length;
}
