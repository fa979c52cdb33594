import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Settings } from '@/lib/model/settings';

/** The part of `chrome` that is used inside the background. */
interface BadgeApi {
  tabs: { query(info: { url: string }): Promise<{ id: number }[]> };
  action: {
    getBadgeText(target: { tabId?: number }): Promise<string>;
    getTitle(target: { tabId: number }): Promise<string>;
    openPopup(): Promise<void>;
  };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (found: Suggestion[]) => void): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
}

/** A line that the address bar suggests. */
interface Suggestion {
  content: string;
  description: string;
}

/** Caveat's own pages by file name. */
type OwnPage = 'options' | 'reading-list' | 'welcome' | 'popup' | 'sidepanel' | 'check' | 'bibliography' | 'clip' | 'digest';

/** The extension in a running browser: its identity, its worker and its own pages. */
export class Extension {
  private constructor(
    readonly context: BrowserContext,
    readonly id: string,
  ) {}

  /**
   * Waits until the background of the extension has started.
   * @throws after a minute: the browser says nothing where it refuses a manifest
   */
  static async of(context: BrowserContext): Promise<Extension> {
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 60_000 }).catch(() => {
        throw new Error('The extension did not start: is the build complete?');
      }));
    return new Extension(context, new URL(worker.url()).host);
  }

  address(page: OwnPage): string {
    return `chrome-extension://${this.id}/${page}.html`;
  }

  async open(page: OwnPage): Promise<Page> {
    const tab = await this.context.newPage();
    await tab.goto(this.address(page));
    return tab;
  }

  /**
   * Closes the welcome page that an installation opens: it would keep other tabs hidden, and hidden
   * tabs ask nobody.
   */
  async dismissWelcome(): Promise<void> {
    const welcome = await this.page('welcome');
    // The last window must not close with it.
    if (this.context.pages().length === 1) await this.context.newPage();
    await welcome.close();
  }

  /** The tab that shows one of Caveat's own pages, once there is one. */
  async page(name: OwnPage): Promise<Page> {
    const isIt = (page: Page): boolean => page.url().startsWith(this.address(name));
    const shown = this.context.pages().find(isIt);
    if (shown) return shown;
    const opened = await this.context.waitForEvent('page');
    await opened.waitForURL(`${this.address(name)}*`);
    return opened;
  }

  /** Changes settings as the options page does. */
  async setSettings(patch: Partial<Settings>): Promise<void> {
    const options = await this.open('options');
    await options.evaluate(async (changes) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      await runtime.sendMessage({ type: 'set-settings', patch: changes });
    }, patch);
    await options.close();
  }

  /** The reader's consent to online checks, given as the welcome page does. */
  async grantLive(): Promise<void> {
    await this.setSettings({ liveChecks: true, consentAnswered: true });
  }

  /** The running background; started by a message if it was stopped. */
  async worker(): Promise<Worker> {
    const running = this.context.serviceWorkers().find((worker) => worker.url().includes(this.id));
    if (running) return running;
    const starting = this.context.waitForEvent('serviceworker');
    await (await this.open('options')).close();
    return starting;
  }

  /** What the toolbar button says on the tab that shows an address. */
  async badge(url: string): Promise<{ text: string; title: string } | null> {
    const worker = await this.worker();
    return worker.evaluate(async (address) => {
      const { tabs, action } = (globalThis as unknown as { chrome: BadgeApi }).chrome;
      const [tab] = await tabs.query({ url: address });
      if (!tab) return null;
      const target = { tabId: tab.id };
      return { text: await action.getBadgeText(target), title: await action.getTitle(target) };
    }, url);
  }

  /** What the toolbar button says where a tab has no verdict of its own. */
  async plainBadge(): Promise<string> {
    const worker = await this.worker();
    return worker.evaluate(() => (globalThis as unknown as { chrome: BadgeApi }).chrome.action.getBadgeText({}));
  }

  /**
   * Opens the toolbar popup over the tab in front, as a click on the button does, and reads it.
   * Automation does not see popups as pages; another page of the extension does.
   */
  async popupText(front: Page): Promise<() => Promise<string>> {
    const onlooker = await this.open('options');
    await front.bringToFront();
    const worker = await this.worker();
    await worker.evaluate(() => (globalThis as unknown as { chrome: BadgeApi }).chrome.action.openPopup());
    return () =>
      onlooker.evaluate(() => {
        const { extension } = (globalThis as unknown as { chrome: { extension: { getViews(filter: object): Window[] } } }).chrome;
        return extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? '';
      });
  }

  /** Clicks an entry of the context menu on the tab that shows an address: automation does not see browser menus. */
  async clickMenu(url: string, info: { menuItemId: string; selectionText?: string; linkUrl?: string }): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(
      async ([address, click]) => {
        const { tabs, contextMenus } = (globalThis as unknown as { chrome: BadgeApi }).chrome;
        const [tab] = await tabs.query({ url: address });
        contextMenus.onClicked.dispatch(click, tab);
      },
      [url, info] as const,
    );
  }

  /** Types a text after Caveat's word in the address bar, which automation does not see: what is suggested. */
  async typeInAddressBar(text: string): Promise<Suggestion[]> {
    const worker = await this.worker();
    return worker.evaluate(
      (typed) => new Promise<Suggestion[]>((resolve) => (globalThis as unknown as { chrome: BadgeApi }).chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
      text,
    );
  }

  /** Chooses a text there, to be opened in a new tab. */
  async enterInAddressBar(text: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate((entered) => (globalThis as unknown as { chrome: BadgeApi }).chrome.omnibox.onInputEntered.dispatch(entered, 'newForegroundTab'), text);
  }

  /** Presses the keyboard shortcut: headless browsers do not hand keys to extensions. */
  async pressShortcut(url: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async (address) => {
      const { tabs, commands } = (globalThis as unknown as { chrome: BadgeApi }).chrome;
      const [tab] = await tabs.query({ url: address });
      commands.onCommand.dispatch('toggle-sidebar', tab);
    }, url);
  }

  /**
   * Ends the background at once, as the browser does at will. Playwright keeps workers alive for
   * ever, so nothing else in a test would.
   */
  async stopWorker(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }
}
