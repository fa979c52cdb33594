import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_UUID } from '@/scripts/browser/launch-firefox';
import type { Stage } from '@/scripts/stage/stage';

/** How long something may take to appear, in milliseconds. */
const PATIENCE = 15_000;

/** Firefox with the extension and the stage behind it, as the tests use them. */
export class FirefoxWorld {
  constructor(
    readonly browser: Browser,
    readonly stage: Stage,
    private readonly extensionDir: string,
  ) {}

  /** Installs the extension, or installs it again over itself, as an update does. */
  async install(): Promise<void> {
    await this.browser.installExtension(this.extensionDir);
  }

  /** A new tab in front, at an address. */
  async visit(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    return page;
  }

  /**
   * One of Caveat's own pages. Firefox never reports such a page as loaded to automation, so the
   * navigation is not awaited; the address and the page's own root tell when it is there.
   */
  async openOwnPage(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    page.goto(`moz-extension://${FIREFOX_UUID}/${name}.html`).catch(() => undefined);
    await until(async () =>
      page.evaluate(
        (file) => location.pathname === file && document.readyState === 'complete',
        `/${name}.html`,
      ),
    );
    return page;
  }

  /** Allows a site, as the popup does in its click; the browser's own prompt is switched off here. */
  async allowSite(pattern: string): Promise<void> {
    await this.inClick('request', { origins: [pattern] });
  }

  /** Allows what the manifest names as optional, in the same way. */
  async allowPermission(name: string): Promise<void> {
    await this.inClick('request', { permissions: [name] });
  }

  /** Withholds a site that the manifest names, as the reader does on the browser's page for add-ons. */
  async withholdSite(pattern: string): Promise<void> {
    await this.inClick('remove', { origins: [pattern] });
  }

  private async inClick(act: 'request' | 'remove', what: object): Promise<void> {
    const page = await this.openOwnPage('options');
    await page.evaluate(
      (name, wanted) => {
        type Permissions = Record<typeof name, (asked: object) => Promise<boolean>>;
        const { permissions } = (globalThis as unknown as { browser: { permissions: Permissions } }).browser;
        addEventListener('click', () => void permissions[name](wanted), { once: true });
      },
      act,
      what,
    );
    await page.locator('h1').click();
    await page.close();
  }
}

/** What Caveat's own shadow roots beside `body` show, as one text. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.documentElement.children].map((host) => host.shadowRoot?.textContent ?? '').join('\n'),
  );
}

/** Waits until Caveat shows these words on the page. */
export function untilShown(page: Page, words: string): Promise<void> {
  return until(async () => (await shownText(page)).includes(words), async () => `"${words}" in: ${(await shownText(page)).slice(0, 400)}`);
}

/** Clicks the middle of an element inside one of Caveat's shadow roots, as a reader does. */
export async function clickShown(page: Page, selector: string): Promise<void> {
  const middle = await page.evaluate((wanted) => {
    for (const host of document.documentElement.children) {
      const box = host.shadowRoot?.querySelector(wanted)?.getBoundingClientRect();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, selector);
  if (!middle) throw new Error(`Caveat shows no ${selector}`);
  await page.mouse.click(middle.x, middle.y);
}

/** Waits until something holds; says what when it never does. */
export async function until(holds: () => Promise<boolean>, what: () => Promise<string> = async () => 'a condition'): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${await what()}`);
    await pause(100);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
