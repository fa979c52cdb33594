import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A worker that has begun nothing new for so long never comes back: a pattern that tries without end. In milliseconds. */
const LONGEST = 15_000;

/** Watches one worker by the trail that it leaves. */
export interface Watch {
  /** The file for the worker's trail: its process and the mutant that is on. */
  trail: string;
  /** Ends the watch. @returns the mutant with which the worker hung and was ended; `null` if it did not */
  end(): Promise<number | null>;
}

/** Starts to watch a worker, and ends it when it hangs. */
export async function startWatch(): Promise<Watch> {
  const folder = await mkdtemp(join(tmpdir(), 'caveat-mutation-'));
  const trail = join(folder, 'trail');
  let hung: number | null = null;

  async function look(): Promise<void> {
    const { mtimeMs } = await stat(trail);
    if (Date.now() - mtimeMs < LONGEST) return;
    const [worker = Number.NaN, mutant = 0] = (await readFile(trail, 'utf8')).split(' ').map(Number);
    if (mutant === 0 || hung !== null) return;
    hung = mutant;
    process.kill(worker, 'SIGKILL');
  }

  // Before the first trail there is nothing to look at.
  const timer = setInterval(() => void look().catch(() => undefined), 1_000);
  return {
    trail,
    async end() {
      clearInterval(timer);
      await rm(folder, { recursive: true });
      return hung;
    },
  };
}
