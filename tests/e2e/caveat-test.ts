import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { Extension } from '@/scripts/browser/extension';
import { launchChromium } from '@/scripts/browser/launch-chromium';
import { demoSites } from '@/scripts/demo/demo-sites';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { applicationSites } from './application-sites';

export { expect } from '@playwright/test';

const build = (name: string): string => fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));

/** The build whose shadow roots are open, and the one readers get. */
export const E2E_BUILD = build('chrome-mv3-e2e');
export const PRODUCTION_BUILD = build('chrome-mv3');

interface WorkerFixtures {
  /** One server for all tests of a process: starting it costs a key pair. */
  sharedStage: Stage;
}

interface TestFixtures {
  /** Folder of the extension under test; a spec may choose another build. */
  extensionDir: string;
  /** Profile folder; empty for one that is thrown away with the browser. */
  profileDir: string;
  /** The whole internet as the browser sees it, without log and faults of earlier tests. */
  stage: Stage;
  context: BrowserContext;
  extension: Extension;
  /** A fresh tab in front, with the welcome page of the installation out of the way. */
  page: Page;
  /** The tab and the sidebar on that page. */
  caveat: CaveatOnPage;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  sharedStage: [
    async ({ playwright: _playwright }, use) => {
      const stage = await startStage(new Map([...demoSites(), ...applicationSites()]));
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  extensionDir: [E2E_BUILD, { option: true }],
  profileDir: ['', { option: true }],
  stage: async ({ sharedStage }, use) => {
    sharedStage.reset();
    await use(sharedStage);
    sharedStage.reset();
  },
  context: async ({ stage, extensionDir, profileDir }, use) => {
    const context = await launchChromium({ extensionDir, profileDir, stage, headless: true });
    await use(context);
    await context.close();
  },
  extension: async ({ context }, use) => {
    await use(await Extension.of(context));
  },
  page: async ({ context, extension }, use) => {
    await extension.dismissWelcome();
    const page = await context.newPage();
    await use(page);
  },
  caveat: async ({ page }, use) => {
    await use(new CaveatOnPage(page));
  },
});
