import type { RequestReason } from '@/lib/model/sent-request';

/** Is told of each request when it starts. */
export type RequestListener = (host: string, why: RequestReason) => void;

let listener: RequestListener | null = null;

/** Sets who is told of each outside request that this context starts; `null` for nobody. */
export function onRequestStart(next: RequestListener | null): void {
  listener = next;
}

/**
 * Starts a request to an outside host. Every outside request starts here, so that the record of them is whole.
 * @param why `null` where no record may be kept: in a private window
 * @param send the real fetch, or a stand-in of a test
 * @throws what `send` throws
 */
export function sendRequest(send: typeof fetch, url: string, init: RequestInit, why: RequestReason | null): Promise<Response> {
  if (why !== null) listener?.(new URL(url).host, why);
  return send(url, init);
}
