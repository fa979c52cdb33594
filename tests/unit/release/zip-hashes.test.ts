import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpack } from '@/scripts/release/unpack';
import { differences, zipHashes } from '@/scripts/release/zip-hashes';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An archive of one file. */
function zipOf(name: string, text: string): Buffer {
  const path = Buffer.from(name);
  const data = deflateRawSync(text);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(text), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(text.length, 18);
  common.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, data]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('an archive is unpacked with its folders', async () => {
  writeFileSync(join(folder, 'a.zip'), zipOf('one/two.txt', 'three '.repeat(100)));
  expect(await unpack(join(folder, 'a.zip'), folder)).toBe(1);
  expect(readFileSync(join(folder, 'one/two.txt'), 'utf8')).toBe('three '.repeat(100));
});

test('a name that leads out of the folder is refused', async () => {
  writeFileSync(join(folder, 'a.zip'), zipOf('../two.txt', 'three'));
  await expect(unpack(join(folder, 'a.zip'), folder)).rejects.toThrow('leads out of the folder');
});

test('archives are compared by name and bytes', async () => {
  writeFileSync(join(folder, 'a.zip'), 'a');
  writeFileSync(join(folder, 'b.zip'), 'b');
  writeFileSync(join(folder, 'c.txt'), 'c');
  const first = await zipHashes(folder);
  expect([...first.keys()]).toEqual(['a.zip', 'b.zip']);
  writeFileSync(join(folder, 'b.zip'), 'other');
  writeFileSync(join(folder, 'd.zip'), 'd');
  rmSync(join(folder, 'a.zip'));
  expect(differences(first, first)).toEqual([]);
  expect(differences(first, await zipHashes(folder))).toEqual(['a.zip is only in the first build', 'b.zip has other bytes', 'd.zip is only in the second build']);
});
