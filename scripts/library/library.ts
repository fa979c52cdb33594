/** `npm run library:build`: an open library of plain-language texts, from its public sources or from files at hand. */
import { UsageError } from '../inspect/usage-error';
import { POLITE } from '../notices/polite-fetch';
import { progressBar } from '../notices/progress-bar';
import { runScript } from '../testing/run-script';
import { buildLibrary } from './build-library';
import { USAGE, libraryOptions } from './build-options';

await runScript(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const lines = await buildLibrary(libraryOptions(args), { now: Date.now(), politeness: POLITE, progress: (name) => progressBar(name) });
    console.log(lines.join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
});
