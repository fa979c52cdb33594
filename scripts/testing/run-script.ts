import { requireNode } from './require-node';

/** The frame of a command: the exit code is what `main` gives, and an error is one line, not a stack. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  requireNode();
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
