/**
 * The workbench: what the extension makes of a saved page or of recorded answers, as JSON on
 * standard output and nothing else there. A wrong call exits 2 with one line on standard error.
 */
import { UsageError } from './usage-error';

const USAGE = 'usage: inspect -- page FILE --url URL | pages INDEX.jsonl | entries FILE --url URL | status --doi DOI [--source NAME=FILE]… | summary --doi DOI [--NAME FILE]…';

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function run([command, ...args]: string[]): Promise<void> {
  // Each command loads only what it needs: `status` never a DOM, `page` never a source.
  if (command === 'page') print(await (await import('./page')).runPage(args));
  else if (command === 'pages') {
    for await (const report of (await import('./pages')).runPages(args)) print(report);
  } else if (command === 'entries') print(await (await import('./entries')).runEntries(args));
  else if (command === 'status') print(await (await import('./status')).runStatus(args));
  else if (command === 'summary') print(await (await import('./summary')).runSummary(args));
  else throw new UsageError(USAGE);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
