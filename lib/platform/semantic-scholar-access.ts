import { browser } from './browser';
import { dataFor } from './data-consent';

/** Asked with the reader's own key alone: the browser asks for leave when the reader adds one. */
export const SEMANTIC_SCHOLAR = 'https://api.semanticscholar.org/*';

/**
 * Asks the reader for Semantic Scholar, and for the consent to send it a key. Must be called in the click itself: nothing is awaited before
 * the browser is asked.
 */
export async function requestSemanticScholar(): Promise<boolean> {
  return browser.permissions.request({ origins: [SEMANTIC_SCHOLAR], ...dataFor('key') }).catch(() => false);
}

/** Whether that leave stands: it can be taken back in the browser's own settings. */
export async function hasSemanticScholar(): Promise<boolean> {
  return browser.permissions.contains({ origins: [SEMANTIC_SCHOLAR], ...dataFor('key') });
}

/** Gives the leave back. */
export async function releaseSemanticScholar(): Promise<void> {
  await browser.permissions.remove({ origins: [SEMANTIC_SCHOLAR] }).catch(() => false);
}
