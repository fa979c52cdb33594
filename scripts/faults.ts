/** `npm run faults`: injects faults into every write path and writes what became of the reader's data into docs/reliability.md. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectedFault } from '@/tests/support/note-fault';
import { faultTable, withRun } from './docs/reliability-table';
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';

const DOCUMENT = new URL('../docs/reliability.md', import.meta.url);

await runScript(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'caveat-faults-'));
  process.env.CAVEAT_FAULTS = path.join(folder, 'faults.jsonl');
  try {
    const code = await runCommand('vitest', ['run', 'tests/integration/faults', 'tests/integration/no-room.test.ts']);
    if (code !== 0) return code;
    const lines = (await readFile(process.env.CAVEAT_FAULTS, 'utf8')).trim().split('\n');
    const table = faultTable(lines.map((line) => JSON.parse(line) as InjectedFault));
    await writeFile(DOCUMENT, withRun(await readFile(DOCUMENT, 'utf8'), 'faults', table));
    console.log(table);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
