import type { Command, CommandName, Reply } from './contract';

/** How long to wait before each further attempt, in milliseconds: a background that was stopped starts meanwhile. */
const PAUSES = [0, 100, 400];

/**
 * Sends one command and waits for its reply. A background that was being stopped is asked again: Firefox then answers
 * "Receiving end does not exist" although it starts again, and both browsers may answer with nothing at all.
 * Commands can be asked twice: what is done already is done no second time.
 * @param send the browser's `runtime.sendMessage`
 */
export async function sendCommand<N extends CommandName>(
  send: (message: unknown) => Promise<unknown>,
  command: Command<N>,
): Promise<Reply<N>> {
  let message = '';
  for (const pause of [...PAUSES, null]) {
    try {
      const reply = await send(command);
      if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply as Reply<N>;
      message = 'There was no reply.';
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
    }
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { ok: false, problem: { code: 'no-answer', message, line: null, path: null } };
}
