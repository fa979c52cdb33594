import type { PagePort } from '@/lib/platform/page-browser';
import { TURN_PORT, type TurnWord } from './turn-port';

/** What is given up because the background says so, or cannot say anything any more. */
export class TurnEnded extends Error {}

/**
 * Does work of one of Caveat's own pages that sends something, as the one gate for all requests admits it
 * (lib/net/live-gate.ts). Whoever takes consent back waits until the work has heard of it.
 * @param connect opens a port to the background
 * @param work gets a signal that is aborted with TurnEnded once it has to end; it begins nothing after that
 * @throws TurnEnded where the gate is closed, or the background has gone, before the work began
 */
export async function inLiveTurn<Value>(connect: (name: string) => PagePort, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const begun = Promise.withResolvers<void>();
  const end = () => {
    controller.abort(new TurnEnded());
    begun.reject(new TurnEnded());
  };
  const port = connect(TURN_PORT);
  port.onDisconnect.addListener(end);
  port.onMessage.addListener((message) => {
    if ((message as TurnWord).type === 'begin') begun.resolve();
    else {
      end();
      // What the work has under way ended with the signal: whoever waits need not wait for the rest.
      port.disconnect();
    }
  });
  try {
    await begun.promise;
    return await work(controller.signal);
  } finally {
    port.disconnect();
  }
}
