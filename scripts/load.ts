/** `npm run load`: 200 tabs in a minute and 2,000 papers on a driven clock, before services that hold their limits; writes docs/reliability.md. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withRun } from './docs/reliability-table';
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';

const DOCUMENT = new URL('../docs/reliability.md', import.meta.url);

await runScript(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'caveat-load-'));
  process.env.CAVEAT_LOAD = path.join(folder, 'load.txt');
  try {
    const code = await runCommand('vitest', ['run', 'tests/integration/load.test.ts']);
    if (code !== 0) return code;
    const table = ['| load | what came of it | requests | limits broken |', '|---|---|---|---:|', (await readFile(process.env.CAVEAT_LOAD, 'utf8')).trim()].join('\n');
    await writeFile(DOCUMENT, withRun(await readFile(DOCUMENT, 'utf8'), 'load', table));
    console.log(table);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
