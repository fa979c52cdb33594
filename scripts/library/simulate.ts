/**
 * `npm run library:simulate -- --summaries N`: builds a library of made-up texts with the very build, asks it as a reader
 * does, and prints what that costs: requests, bytes, crowd, time and memory.
 */
import { parseArgs } from 'node:util';
import { UsageError } from '../inspect/usage-error';
import { runScript } from '../testing/run-script';
import { simulateLibrary } from './simulate-library';

const USAGE = `npm run library:simulate -- [options]
  --summaries N[,N]   how many texts the library has (1000,100000)
  --words N           words of each text (300); fewer where the disk is small
  --crowd N           least papers among which each request hides (1000)
  --memory MB         most text held at once while sorting (64)
  --keep-files        write the files too, and not only count them
  --out DIR           where it works (.output/library-simulation)`;

await runScript(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { summaries: text, words: text, crowd: text, memory: text, out: text, 'keep-files': { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const number = (name: 'words' | 'crowd' | 'memory', fallback: number) => wholeNumber(`--${name}`, values[name] ?? String(fallback));
  try {
    for (const size of (values.summaries ?? '1000,100000').split(',')) {
      const lines = await simulateLibrary({
        summaries: wholeNumber('--summaries', size),
        words: number('words', 300),
        crowd: number('crowd', 1_000),
        held: number('memory', 64) * 1_000_000,
        dir: values.out ?? '.output/library-simulation',
        keepFiles: values['keep-files'] ?? false,
      });
      console.log(lines.join('\n'));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
});

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${name} should be a whole number of at least 1`);
  return value;
}
