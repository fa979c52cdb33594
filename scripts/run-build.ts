import { UsageError } from './inspect/usage-error';
import { runScript } from './testing/run-script';

/**
 * Runs a command that builds something: prints what it did, or how it is used.
 * @param build takes the command's arguments and gives the lines to print; a UsageError of it is printed, and the
 *   command then ends with 2
 */
export async function runBuild(usage: string, build: (args: string[]) => Promise<readonly string[]>): Promise<void> {
  await runScript(async () => {
    const args = process.argv.slice(2);
    if (args.includes('--help')) {
      console.log(usage);
      return 0;
    }
    try {
      console.log((await build(args)).join('\n'));
      return 0;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(error.message);
      return 2;
    }
  });
}
