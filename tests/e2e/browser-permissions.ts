import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Extension } from '@/scripts/browser/extension';

/** The part of Chromium's own page for extensions that stands behind its switches. */
interface DeveloperApi {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' }): Promise<void>;
  };
}

/**
 * The reader's hand in the browser's own interface, which automation does not see: the button in the
 * toolbar, the prompt for a site, and "site access" among the settings.
 */
export class BrowserPermissions {
  constructor(
    private readonly context: BrowserContext,
    private readonly extension: Extension,
  ) {}

  /** The next request for this site is answered with yes: the browser remembers a leave given on its own page. */
  async sayYesTo(pattern: string): Promise<void> {
    await this.inSettings(async (page) =>
      page.evaluate(
        ([id, host]) => (globalThis as unknown as { chrome: DeveloperApi }).chrome.developerPrivate.addHostPermission(id, host),
        [this.extension.id, pattern] as const,
      ),
    );
  }

  /** "On click" withholds every site, named ones too; "on all sites" gives the named ones back. */
  async setSiteAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    await this.inSettings(async (page) =>
      page.evaluate(
        ([extensionId, access]) =>
          (globalThis as unknown as { chrome: DeveloperApi }).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: access,
          }),
        [this.extension.id, hostAccess] as const,
      ),
    );
  }

  /**
   * Clicks Caveat's button in the toolbar over a tab, which gives `activeTab` there and opens the popup.
   * @returns presses a button of the popup by its name, as a reader does
   */
  async openPopup(page: Page): Promise<(name: string) => Promise<void>> {
    await page.bringToFront();
    const browser = await this.context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('no browser to talk to');
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url }) => url === page.url());
    // Playwright's types do not know this domain yet.
    await send(browser, 'Extensions.triggerAction', { id: this.extension.id, targetId: tab?.targetId });
    return async (name) => {
      await browser.send('Target.setDiscoverTargets', { discover: true });
      const popup = await until(async () =>
        (await browser.send('Target.getTargets')).targetInfos.find(({ url }) => url === this.extension.address('popup')),
      );
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId: popup.targetId });
      await until(async () => (await evaluateIn(browser, sessionId, `${button(name)} !== undefined`)) || undefined);
      await evaluateIn(browser, sessionId, `${button(name)}.click()`);
    };
  }

  private async inSettings(act: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions/');
    await act(page);
    await page.close();
  }
}

const button = (name: string): string =>
  `[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)})`;

/** Runs an expression in an attached target as the reader's own click would. */
async function evaluateIn(browser: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  const answered = new Promise<string>((resolve) => {
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) resolve(event.message);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, userGesture: true, returnByValue: true } });
  await browser.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await answered) as { result?: { result?: { value?: unknown } } };
  return result?.result?.value;
}

function send(session: CDPSession, method: string, params: object): Promise<unknown> {
  return (session as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);
}

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the popup does not show it');
}
