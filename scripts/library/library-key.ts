import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../notices/harvest-crossref';

/** What signs a library. */
export interface LibraryKey {
  /** The public half, raw, in base64. */
  publicKey: string;
  sign(text: string): string;
}

/**
 * The key in a file (Ed25519, PKCS 8 in PEM); a new one where there is no file. Readers who subscribed trust this key
 * alone, so whoever loses it has to ask them to subscribe anew.
 */
export async function libraryKey(file: string): Promise<LibraryKey & { isNew: boolean }> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (pem !== null) return { ...keyFrom(createPrivateKey(pem)), isNew: false };
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  await chmod(file, 0o600);
  return { ...keyFrom(privateKey), isNew: true };
}

function keyFrom(key: KeyObject): LibraryKey {
  // The raw key is the last 32 bytes of its SPKI form (RFC 8410, 4).
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { publicKey: spki.subarray(-32).toString('base64'), sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}
