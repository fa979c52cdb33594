import type { Command, CommandName, Reply } from './contract';

/**
 * Sends one command and waits for its reply. A background that was being stopped is asked once more:
 * Firefox then answers "Receiving end does not exist" although it starts again (engineering.md 2.1).
 * @param send the browser's `runtime.sendMessage`
 */
export async function sendCommand<N extends CommandName>(
  send: (message: unknown) => Promise<unknown>,
  command: Command<N>,
): Promise<Reply<N>> {
  try {
    return (await send(command)) as Reply<N>;
  } catch {
    try {
      return (await send(command)) as Reply<N>;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'no-answer', message, line: null, path: null } };
    }
  }
}
