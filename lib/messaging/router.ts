import { ownCommands, pageCommands, type Command, type CommandName, type Replies, type Reply } from './contract';
import type { Problem } from '@/lib/model/problem';
import { isFull } from '@/lib/platform/is-full';
import { isOwnPage, isPageScript, type Self, type Sender } from './sender';

/** What a handler throws to refuse with a reason the reader may be shown. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

export type Handlers = {
  [N in CommandName]: (command: Command<N>, sender: Sender) => Promise<Replies[N]>;
};

const refusal = (code: string, message: string): Reply<CommandName> => ({
  ok: false,
  problem: { code, message, line: null, path: null },
});

/**
 * The one listener for commands. Each message is validated here, and a command for the extension's
 * own pages is refused to anybody else.
 * @returns the reply, or `undefined` for what is not a command, so that other listeners may answer
 */
export function createRouter(self: Self, handlers: Handlers) {
  return (message: unknown, sender: Sender): Promise<Reply<CommandName>> | undefined => {
    const name = commandName(message);
    if (name === null) return undefined;
    const own = isOwnPage(sender, self);
    const allowed = own || (name in pageCommands && isPageScript(sender, self));
    if (!allowed) return Promise.resolve(refusal('not-allowed', 'This message is not allowed from there.'));
    const schema = name in pageCommands ? pageCommands[name as keyof typeof pageCommands] : ownCommands[name as keyof typeof ownCommands];
    const parsed = schema.safeParse(message);
    if (!parsed.success) return Promise.resolve(refusal('malformed', 'The message is not of the expected shape.'));
    return run(handlers[name] as (command: unknown, sender: Sender) => Promise<Replies[CommandName]>, parsed.data, sender);
  };
}

async function run(
  handler: (command: unknown, sender: Sender) => Promise<Replies[CommandName]>,
  command: unknown,
  sender: Sender,
): Promise<Reply<CommandName>> {
  try {
    return { ok: true, value: await handler(command, sender) } as Reply<CommandName>;
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    if (isFull(error)) return refusal('full', 'The disk, or what the browser allows, is full. Nothing was changed.');
    // Unexpected: said loudly once, and told to the reader as a failure, never as success.
    console.error(error);
    return refusal('failed', error instanceof Error ? error.message : String(error));
  }
}

function commandName(message: unknown): CommandName | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  return typeof type === 'string' && (Object.hasOwn(pageCommands, type) || Object.hasOwn(ownCommands, type))
    ? (type as CommandName)
    : null;
}
