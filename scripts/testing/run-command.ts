import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/**
 * Runs one of the project's tools, its output on ours.
 * @param quiet keeps the output back and prints it only when the tool fails
 * @param cwd the folder it runs in: the project's, if none is said
 * @returns its exit code; 1 when it could not be started or was killed
 */
export function runCommand(command: string, args: readonly string[], { quiet = false, cwd = ROOT } = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      // node_modules/.bin may hold a newer Node than the system's; npm puts it first, and so do we.
      env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, NO_UPDATE_NOTIFIER: '1' },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}
