import type { BrowserContext } from '@playwright/test';

/**
 * Asks a service worker how large its heap is. Playwright has no debugger session for workers, and `performance.memory`
 * is not there in them, so this goes through the browser's own session.
 * @param url the worker's address
 * @returns asks, in bytes; rejected once the worker is gone
 */
export async function backgroundHeap(context: BrowserContext, url: string): Promise<() => Promise<number>> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  const target = targetInfos.find((each) => each.type === 'service_worker' && each.url === url);
  if (!session || !target) throw new Error('The background is not running.');
  // Not flattened: Playwright would take a flattened session for one of its own.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (bytes: number) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
    if (id === undefined) return;
    waiting.get(id)?.(result?.usedSize ?? 0);
    waiting.delete(id);
  });
  let last = 0;
  return async () => {
    last += 1;
    const id = last;
    const answer = new Promise<number>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.getHeapUsage' }) });
    return answer;
  };
}
