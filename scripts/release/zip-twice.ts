/**
 * `npm run zip:twice [-- --fresh]`: packs for Chrome, Edge and Firefox; unpacks the sources archive, which Firefox's reviewers
 * get, in an empty folder; packs there again; and compares the bytes of all archives. With `--fresh` it installs the tools
 * there anew, as a reviewer does; without, it uses those at hand.
 */
import { glob, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../testing/run-command';
import { runScript } from '../testing/run-script';
import { unpack } from './unpack';
import { differences, zipHashes } from './zip-hashes';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @throws when the command fails */
async function npm(folder: string, ...args: string[]): Promise<void> {
  if ((await runCommand('npm', args, { quiet: true, cwd: folder })) !== 0) throw new Error(`npm ${args.join(' ')} failed`);
}

await runScript(async () => {
  const output = join(ROOT, '.output');
  for await (const old of glob('*.zip', { cwd: output })) await rm(join(output, old));
  await npm(ROOT, 'run', 'zip');
  const first = await zipHashes(output);
  const sources = [...first.keys()].find((name) => name.includes('-sources'));
  if (first.size !== 4 || sources === undefined) throw new Error(`Three packages and the sources were expected: ${[...first.keys()].join(', ')}`);

  const folder = await mkdtemp(join(tmpdir(), 'caveat-sources-'));
  try {
    const files = await unpack(join(output, sources), folder);
    if (process.argv.includes('--fresh')) await npm(folder, 'ci');
    else await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await npm(folder, 'run', 'zip');
    const different = differences(first, await zipHashes(join(folder, '.output')));
    for (const [name, hash] of first) console.log(`${hash}  ${name}`);
    console.log(different.length === 0 ? `The same bytes from the ${files} files of the sources.` : different.join('\n'));
    return different.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
