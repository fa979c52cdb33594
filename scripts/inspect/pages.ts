import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { inspectPage, readPage, type PageReport } from './page';
import { UsageError } from './usage-error';

const USAGE = 'usage: inspect -- pages INDEX.jsonl';

/**
 * What the extension finds on each page of an index, in its order. Pages are read one at a time,
 * so that memory does not grow with their number.
 * @param args the words after `pages`
 * @throws UsageError for a wrong call, an index or a page that cannot be read, or a broken line
 */
export async function* runPages(args: string[]): AsyncGenerator<PageReport> {
  const [index] = args;
  if (index === undefined || args.length > 1) throw new UsageError(USAGE);
  if (!(await stat(index).catch(() => null))?.isFile()) throw new UsageError(`cannot read ${index}`);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(index), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { file, url } = readLine(line, `${index}:${number}`);
    yield inspectPage(await readPage(resolve(dirname(index), file)), url);
  }
}

function readLine(line: string, where: string): { file: string; url: string } {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(line);
  } catch {
    // Reported below, with the lines that are JSON but name no page.
  }
  const { file, url } = (parsed ?? {}) as { file?: unknown; url?: unknown };
  if (typeof file !== 'string' || typeof url !== 'string') throw new UsageError(`${where} is not {"file","url"}`);
  return { file, url };
}
