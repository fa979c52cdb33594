import { resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { launchChromium } from '../browser/launch-chromium';
import { CORRECTED_ARTICLE } from '../demo/demo-papers';
import { demoSites } from '../demo/demo-sites';
import { articleUrl } from '../demo/journal-head';
import { INDEX_PATH } from '../demo/silent-pages';
import { startStage } from '../stage/stage';

/**
 * Opens a window with the extension and stays until it is closed or Ctrl-C is pressed.
 * @param online the real sites, with no local server and every certificate checked as always
 */
export async function showWindow(extensionDir: string, online: boolean): Promise<number> {
  const stage = online ? undefined : await startStage(demoSites());
  try {
    const context = await launchChromium({ extensionDir: resolve(extensionDir), stage, headless: false });
    const closed = new Promise<void>((done) => context.once('close', () => done()));
    process.once('SIGINT', () => void context.close());
    await openTabs(context, online);
    console.log(
      online
        ? 'Caveat is running on the real sites. Close the window or press Ctrl-C to end.'
        : 'Caveat is running on demonstration pages from this machine. Close the window or press Ctrl-C to end.',
    );
    await closed;
  } finally {
    await stage?.close();
  }
  return 0;
}

async function openTabs(context: BrowserContext, online: boolean): Promise<void> {
  const addresses = online
    ? [articleUrl(CORRECTED_ARTICLE), `https://pubmed.ncbi.nlm.nih.gov/${CORRECTED_ARTICLE.pmid}/`]
    : [`https://www.nature.com${INDEX_PATH}`, articleUrl(CORRECTED_ARTICLE)];
  for (const address of addresses) {
    const page = await context.newPage();
    // Offline, or a site that refuses: the window stays, and shows the browser's own words.
    await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
  }
}
