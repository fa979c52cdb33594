import type { Page } from '@playwright/test';

const PATIENCE = 5_000;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/**
 * What the page's worker holds in memory, in bytes, after its garbage is collected: its objects, and its arrays of numbers.
 * @returns `null` where the browser does not say it
 */
export async function workerHeap(page: Page): Promise<number | null> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && resolve(sessionId)));
  const answered = new Promise<HeapUsage>((resolve) =>
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage };
      if (id === 2 && result) resolve(result);
    }),
  );
  const measured = (async () => {
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    const sessionId = await attached;
    for (const [id, method] of [[1, 'HeapProfiler.collectGarbage'], [2, 'Runtime.getHeapUsage']] as const) {
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    }
    const { usedSize, backingStorageSize = 0 } = await answered;
    return usedSize + backingStorageSize;
  })();
  const usage = await Promise.race([measured, new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))]);
  await session.detach();
  return usage;
}
