import { browser } from '@/lib/platform/browser';
import type { Command, CommandName, Replies, Reply } from './contract';
import { sendCommand } from './send-command';

/** Sends a command from one of the extension's own pages. */
export function command<N extends CommandName>(message: Command<N> & { type: N }): Promise<Reply<N>> {
  return sendCommand<N>((sent) => browser.runtime.sendMessage(sent), message);
}

/** The value of a reply, or the problem thrown as an error with its message. */
export function valueOf<N extends CommandName>(reply: Reply<N>): Replies[N] {
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}
