import type { Extension } from '../../browser/extension';

/** Opens the list page in a fresh tab. @returns from its start to the frame with its first rows, in milliseconds */
export async function listPageTime(extension: Extension, slowdown: number): Promise<number> {
  const page = await extension.context.newPage();
  const session = await extension.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.row-title')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { rowsAt: performance.now() })));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(extension.address('reading-list'));
  const handle = await page.waitForFunction(() => (globalThis as { rowsAt?: number }).rowsAt);
  const time = (await handle.jsonValue()) ?? Number.NaN;
  await page.close();
  return time;
}
