import { browser } from './browser';

/** The one service that no leave given at the install covers: the browser asks when the reader switches it on. */
export const OPENALEX = 'https://api.openalex.org/*';

/**
 * Asks the reader for OpenAlex. Must be called in the click itself: nothing is awaited before the
 * browser is asked.
 */
export async function requestOpenAlex(): Promise<boolean> {
  return browser.permissions.request({ origins: [OPENALEX] }).catch(() => false);
}

/** Whether that leave stands: it can be taken back in the browser's own settings. */
export async function hasOpenAlex(): Promise<boolean> {
  return browser.permissions.contains({ origins: [OPENALEX] });
}

/** Gives the leave back. */
export async function releaseOpenAlex(): Promise<void> {
  await browser.permissions.remove({ origins: [OPENALEX] }).catch(() => false);
}
