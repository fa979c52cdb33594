import type { RequestReason } from '@/lib/model/sent-request';
import type { Net } from './net';

/** The same net for one purpose: its requests are recorded with this reason; with `null` they leave no record. */
export function netFor(why: RequestReason | null, net: Net): Net {
  return { ask: (url, options) => net.ask(url, { ...options, why }) };
}
