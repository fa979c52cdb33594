import type { Page } from '@playwright/test';
import type { Extension } from '../../browser/extension';

interface ExtensionApi {
  extension: { getViews(filter: object): Window[] };
}

/** The paper's status in English. */
const WORD = 'Corrected';

/**
 * Opens the popup over a page, as a click on the button does, and closes it again.
 * @param front shows the paper
 * @param own a page of the extension, which sees the popup from the same process
 * @returns from the start of the popup's own document to its first words about the paper, in milliseconds
 */
export async function openPopupTime(extension: Extension, front: Page, own: Page): Promise<number> {
  await front.bringToFront();
  const worker = await extension.worker();
  const shown = own.evaluate(
    (word) =>
      new Promise<number>((resolve) => {
        const { extension: api } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        // A named function would ask for a helper that tsx keeps outside of the page.
        const timer = setInterval(() => {
          const [popup] = api.getViews({ type: 'popup' });
          if (!popup?.document.body?.textContent.includes(word)) return;
          clearInterval(timer);
          resolve(popup.performance.now());
        }, 1);
      }),
    WORD,
  );
  await worker.evaluate(() => (globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }).chrome.action.openPopup());
  const time = await shown;
  await own.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.extension.getViews({ type: 'popup' })[0]?.close());
  return time;
}
