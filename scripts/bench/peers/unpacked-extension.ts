import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What traces of an unpacked extension are known by. */
export interface UnpackedExtension {
  /** Chromium makes it of the manifest's key, or of the folder's path where there is none. */
  id: string;
  /** The name of its isolated worlds. */
  world: string;
}

interface Manifest {
  name: string;
  key?: string;
  default_locale?: string;
}

export function unpackedExtension(dir: string): UnpackedExtension {
  const manifest = readJson<Manifest>(join(dir, 'manifest.json'));
  const bytes = manifest.key === undefined ? Buffer.from(realpathSync(dir)) : Buffer.from(manifest.key, 'base64');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const id = hex.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
  return { id, world: nameOf(manifest, dir) };
}

/** A name like `__MSG_extName__` stands in the table of words; its keys count in any case. */
function nameOf({ name, default_locale: locale = 'en' }: Manifest, dir: string): string {
  const key = /^__MSG_(\w+)__$/.exec(name)?.[1]?.toLowerCase();
  const file = join(dir, '_locales', locale, 'messages.json');
  if (key === undefined || !existsSync(file)) return name;
  const words = Object.entries(readJson<Record<string, { message: string }>>(file));
  return words.find(([word]) => word.toLowerCase() === key)?.[1].message ?? name;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as T;
}
