import { isOwnPage, type Self } from '@/lib/messaging/sender';
import type { TurnWord } from '@/lib/messaging/turn-port';
import type { LiveGate } from '@/lib/net/live-gate';
import type { ServedPort } from '@/lib/report/serve-report';

export interface TurnDeps {
  self: Self;
  gate: Pick<LiveGate, 'begin' | 'opened'>;
  /** Holds the background up while the page fetches: one that is stopped could not tell it to end. */
  keepAlive<Value>(work: Promise<Value>): Promise<Value>;
}

/**
 * Lets one of Caveat's own pages send something, as long as the gate is open; anybody else is turned away. Whoever
 * takes consent back waits until the page has closed the port.
 */
export function serveTurn(port: ServedPort, { self, gate, keepAlive }: TurnDeps): void {
  if (!isOwnPage(port.sender ?? {}, self)) {
    port.disconnect();
    return;
  }
  const left = Promise.withResolvers<void>();
  let isLeft = false;
  port.onDisconnect.addListener(() => {
    isLeft = true;
    left.resolve();
  });
  const say = (word: TurnWord) => {
    if (!isLeft) port.postMessage(word);
  };

  async function serve(): Promise<void> {
    await gate.opened();
    const turn = gate.begin();
    turn.signal.addEventListener('abort', () => say({ type: 'end' }), { once: true });
    say({ type: turn.signal.aborted ? 'end' : 'begin' });
    await turn.keep(() => left.promise, undefined);
    turn.done();
  }

  void keepAlive(serve());
}
