import type { Net } from './net';

/** A net whose questions end with a signal: none is sent any more, and what is on its way is given up. */
export function withSignal(net: Net, signal: AbortSignal): Net {
  return { ask: (url, options) => net.ask(url, { ...options, signal }) };
}
