/** How long to wait for a busy page, in milliseconds. */
const PATIENCE = 1_000;
/** How long to wait for the load event, in milliseconds: on some pages it never comes. */
const LOAD_PATIENCE = 5_000;

/**
 * Waits until the page is idle, so that what follows is no part of the task that started this script.
 * @throws where the signal was aborted meanwhile
 */
export async function pageIdle(window: Window, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else globalThis.setTimeout(resolve);
  });
  signal.throwIfAborted();
}

/**
 * Waits for the load event, because frameworks take a page over before it. Until then nothing is put into the page.
 * @throws where the signal was aborted meanwhile
 */
export async function pageLoaded(window: Window, signal: AbortSignal): Promise<void> {
  if (window.document.readyState === 'complete') return;
  await new Promise<void>((resolve) => {
    window.addEventListener('load', () => resolve(), { once: true, signal });
    window.setTimeout(resolve, LOAD_PATIENCE);
  });
  signal.throwIfAborted();
}
