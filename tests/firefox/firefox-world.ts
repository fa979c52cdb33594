import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_UUID } from '@/scripts/browser/launch-firefox';
import { DATA_KINDS } from '@/lib/model/data-kinds';
import { API_HOSTS } from '@/scripts/demo/demo-sites';
import type { Stage } from '@/scripts/stage/stage';
import { BrowserWindow } from './browser-window';
import { command, whileClicked } from './own-page';
import { until } from './patience';

export interface WorldParts {
  browser: Browser;
  stage: Stage;
  /** Folder of the extension under test. */
  extensionDir: string;
  /** Folder that the browser saves files in. */
  downloads: string;
}

/** Firefox with the extension and the stage behind it, as the tests use them. */
export class FirefoxWorld {
  readonly browser: Browser;
  readonly stage: Stage;
  readonly window: BrowserWindow;
  private readonly extensionDir: string;
  private readonly downloads: string;
  private isInstalled = false;

  constructor({ browser, stage, extensionDir, downloads }: WorldParts) {
    this.browser = browser;
    this.stage = stage;
    this.window = new BrowserWindow(browser);
    this.extensionDir = extensionDir;
    this.downloads = downloads;
  }

  /** Installs the extension, or installs it again over itself, as an update does. */
  async install(): Promise<void> {
    await this.browser.installExtension(this.extensionDir);
    this.isInstalled = true;
  }

  /** Brings Caveat into the state in which a group of tests begins. */
  async begin(online: boolean | null): Promise<void> {
    if (online === null) return;
    if (this.isInstalled) await this.forgetEverything();
    // The starter pack comes with each start after an install or an update.
    await this.install();
    const options = await this.openOwnPage('options');
    if (online) await whileClicked(options, 'request', { data_collection: [...DATA_KINDS.checks] });
    await command(options, { type: 'set-settings', patch: { liveChecks: online, consentAnswered: online } });
    await options.close();
  }

  private async forgetEverything(): Promise<void> {
    const options = await this.openOwnPage('options');
    await command(options, { type: 'delete-everything' });
    await options.close();
  }

  /** A new tab in front, at an address. */
  async visit(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    return page;
  }

  /**
   * One of Caveat's own pages. Firefox never reports such a page as loaded to automation, so the navigation is not
   * awaited; the page's own address tells when it is there. While Caveat is being started anew there is none: asked again.
   */
  async openOwnPage(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    let asked = 0;
    await until(async () => {
      const isThere = await page.evaluate((file) => location.pathname === file && document.readyState === 'complete', `/${name}.html`).catch(() => false);
      if (isThere || Date.now() - asked < 5_000) return isThere;
      asked = Date.now();
      page.goto(`moz-extension://${FIREFOX_UUID}/${name}.html`).catch(() => undefined);
      return false;
    }, async () => `${name}.html, at ${await page.evaluate(() => location.href).catch(String)}`);
    return page;
  }

  /** The page that somebody else opened at an address that begins so. */
  async openedPage(start: string): Promise<Page> {
    let found: Page | undefined;
    const look = async () => {
      for (const page of await this.browser.pages()) {
        // Tabs that are gone still stand in the list.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.startsWith(start)) found = page;
      }
      return found !== undefined;
    };
    await until(look, async () => `a page at ${start}`);
    return found as Page;
  }

  /** One of Caveat's own pages that Caveat opened. */
  openedOwnPage(name: string): Promise<Page> {
    return this.openedPage(`moz-extension://${FIREFOX_UUID}/${name}.html`);
  }

  /** Allows a site, as the popup does in its click; the browser's own prompt is switched off here. */
  async allowSite(pattern: string): Promise<void> {
    await this.inOptions('request', { origins: [pattern] });
  }

  /** Allows what the manifest names as optional, in the same way. */
  async allowPermission(name: string): Promise<void> {
    await this.inOptions('request', { permissions: [name] });
  }

  /** Withholds a site that the manifest names, as the reader does on the browser's page for add-ons. */
  async withholdSite(pattern: string): Promise<void> {
    await this.inOptions('remove', { origins: [pattern] });
  }

  /** Closes all that a test left open, so that the next one has the browser for itself. */
  async closePages(): Promise<void> {
    await this.window.closePrivateWindows();
    const left = await this.browser.pages();
    await this.browser.newPage();
    for (const page of left) await page.close().catch(() => undefined);
  }

  /** How many requests the outside services got in this test. */
  apiRequests(): number {
    return API_HOSTS.reduce((sum, host) => sum + this.stage.requests(host).length, 0);
  }

  /** The file that the browser saves when something is done. */
  async savedFile(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const before = new Set(await readdir(this.downloads));
    await act();
    // While a file is being written, one of the same name with ".part" lies beside it.
    const whole = async () => {
      const files = (await readdir(this.downloads)).filter((name) => !before.has(name));
      return files.some((name) => name.endsWith('.part')) ? undefined : files[0];
    };
    await until(async () => (await whole()) !== undefined && (await readFile(join(this.downloads, (await whole()) ?? ''))).length > 0, async () => 'a file that is saved');
    const name = (await whole()) ?? '';
    return { name, text: await readFile(join(this.downloads, name), 'utf8') };
  }

  private async inOptions(act: 'request' | 'remove', what: object): Promise<void> {
    const page = await this.openOwnPage('options');
    await whileClicked(page, act, what);
    await page.close();
  }
}
