/** `npm run notices:build`: the notice list from its public sources, or from recorded ones. */
import { UsageError } from '../inspect/usage-error';
import { runScript } from '../testing/run-script';
import { buildNotices } from './build-notices';
import { USAGE, buildOptions } from './build-options';
import { POLITE } from './polite-fetch';
import { progressBar } from './progress-bar';

await runScript(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const lines = await buildNotices(buildOptions(args), { now: Date.now(), politeness: POLITE, progress: (name) => progressBar(name) });
    console.log(lines.join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
});
