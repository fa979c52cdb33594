import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runPages } from '@/scripts/inspect/pages';
import { UsageError } from '@/scripts/inspect/usage-error';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caveat-pages-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes an index and runs the command on it. */
async function run(lines: string): Promise<(string | null)[]> {
  const index = join(folder, 'index.jsonl');
  await writeFile(index, lines);
  const found: (string | null)[] = [];
  for await (const { doi } of runPages([index])) found.push(doi);
  return found;
}

test('every line of the index is answered in its order, its file found beside it', async () => {
  await writeFile(join(folder, 'a.html'), '<meta name="citation_doi" content="10.5555/a">');
  await writeFile(join(folder, 'b.html'), '<p>nothing</p>');
  const lines = ['a', 'b', 'a'].map((name) => JSON.stringify({ file: `${name}.html`, url: 'https://example.org/', doi: 'ignored' }));
  expect(await run(`${lines.join('\n')}\n\n`)).toEqual(['10.5555/a', null, '10.5555/a']);
});

test.each(['nonsense', '[]', 'null', '{"file":"a.html"}', '{"file":7,"url":"https://example.org/"}'])('a line such as %s is refused by its number', async (line) => {
  await expect(run(`\n${line}\n`)).rejects.toThrow(/index\.jsonl:2/);
});

test('an index that is not there, or a folder, is a wrong call', async () => {
  for (const args of [[join(folder, 'none.jsonl')], [folder], []]) await expect(runPages(args).next()).rejects.toThrow(UsageError);
});
