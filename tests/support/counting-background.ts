import { vi } from 'vitest';

/** A message as the background got it, with whatever else it carries. */
export interface SentMessage {
  type: string;
  from?: number;
  total?: number;
}

/**
 * A background that takes a long list in steps: it counts what it is handed, or refuses one step.
 * @param name what its messages begin with, and the value that begins the work
 * @param pieces what a message of a step carries
 * @param refused the number of the step that is refused, from 0; -1 for none
 */
export function countingBackground<Sent extends SentMessage>([name, begun]: readonly [name: string, begun: object], pieces: (message: Sent) => readonly unknown[] | undefined, refused = -1) {
  const sent: Sent[] = [];
  let count = 0;
  let steps = 0;
  const send = vi.fn((message: Sent) => {
    sent.push(message);
    if (message.type === `${name}-begin`) return Promise.resolve({ ok: true, value: begun });
    if (message.type !== `${name}-add`) return Promise.resolve({ ok: true, value: 'done' });
    if (steps++ === refused) return Promise.resolve({ ok: false, problem: 'refused' });
    count += pieces(message)?.length ?? 0;
    return Promise.resolve({ ok: true, value: { count } });
  });
  return { sent, send: send as never };
}
