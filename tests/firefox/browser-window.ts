import type { Browser } from 'puppeteer-core';
import { EXTENSION_ID } from '@/scripts/browser/launch-firefox';
import { until } from './patience';

/** What puppeteer's browser has inside: the way to commands of the protocol that it does not know. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Evaluated {
  type: 'success' | 'exception';
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

const DETAILS = `addons://detail/${encodeURIComponent(EXTENSION_ID)}/`;
const SIDEBAR = `${EXTENSION_ID.replaceAll(/[^\w-]/g, '_')}-sidebar-action`;

/**
 * Firefox's own window: its keys, its toolbar, its sidebar, its page for add-ons. No page sees these, so scripts that the
 * window itself runs press them (`--remote-allow-system-access`).
 */
export class BrowserWindow {
  constructor(private readonly browser: Browser) {}

  /** Runs an expression in the window. @returns its value: a text, a number, a truth value */
  async run<Value>(expression: string): Promise<Value> {
    const { connection } = this.browser as unknown as { connection: Connection };
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { result: { contexts: { context: string }[] } };
    const target = { context: tree.result.contexts[0]?.context };
    const { result } = (await connection.send('script.evaluate', { expression, target, awaitPromise: true, userActivation: true })) as { result: Evaluated };
    if (result.type === 'exception') throw new Error(`in Firefox’s window: ${result.exceptionDetails?.text ?? ''}`);
    return result.result.value as Value;
  }

  /** Presses Alt+Shift and a letter on the page in front. */
  async pressAltShift(letter: string): Promise<void> {
    await this.run(`(() => {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      gBrowser.selectedBrowser.focus();
      tip.beginInputTransactionForTests(window);
      const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${letter}', 'Key${letter}', ${letter.charCodeAt(0)}]].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
      for (const key of keys) tip.keydown(key);
      for (const key of keys.reverse()) tip.keyup(key);
    })()`);
  }

  /** Types into the address bar of a new tab. @returns what the lines below it say, once one of them has this in it */
  async typeInAddressBar(text: string, awaited: string): Promise<string> {
    await this.run(`(() => {
      gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
      gURLBar.focus();
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      tip.beginInputTransactionForTests(window);
      for (const key of ${JSON.stringify(text)}) {
        tip.keydown(new KeyboardEvent('', { key }));
        tip.keyup(new KeyboardEvent('', { key }));
      }
    })()`);
    const lines = () => this.run<string>(`[...document.querySelectorAll('.urlbarView-row')].map(({ textContent }) => textContent.trim()).join('\\n')`);
    await until(async () => (await lines()).includes(awaited), lines);
    return lines();
  }

  async pressEnterInAddressBar(): Promise<void> {
    await this.run(`(() => {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      tip.beginInputTransactionForTests(window);
      const key = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
      tip.keydown(key);
      tip.keyup(key);
    })()`);
  }

  /** Opens or closes Caveat in the browser's own sidebar, as the entry of the menu does. */
  async toggleSidebar(): Promise<void> {
    await this.run(`SidebarController.toggle('${SIDEBAR}').then(() => true)`);
  }

  isSidebarOpen(): Promise<boolean> {
    return this.run('SidebarController.isOpen');
  }

  /** Presses the toolbar button. */
  async pressToolbarButton(): Promise<void> {
    await this.run(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`);
  }

  async closePopup(): Promise<void> {
    await this.run(`for (const panel of document.querySelectorAll('panel')) panel.hidePopup()`);
  }

  /** Flips a switch for a leave or a kind of data, on the browser's page for add-ons. @returns whether it is on now */
  async flipPermission(key: string): Promise<boolean> {
    return this.onAddonPage(
      'permissions',
      `[permission-key="${key}"]`,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const isGiven = async () => Object.values(await ExtensionPermissions.get('${EXTENSION_ID}')).flat().includes('${key}');
      const before = await isGiven();
      await settled(() => control.pressed === before);
      control.click();
      await settled(async () => (await isGiven()) !== before);
      return !before;`,
    );
  }

  /** The kinds of data that the browser's page for add-ons has switches for, in its words. */
  async dataSwitches(): Promise<string> {
    return this.onAddonPage('permissions', '[permission-type="data_collection"]', `return [...page.querySelectorAll('[permission-type="data_collection"]')].map(({ label }) => label).join('\\n');`);
  }

  /** "Run in Private Windows: Allow", on the browser's page for add-ons. Firefox then starts Caveat anew. */
  async allowInPrivateWindows(): Promise<void> {
    await this.onAddonPage('details', 'input[name="private-browsing"][value="1"]', `control.click(); await settled(() => WebExtensionPolicy.getByID('${EXTENSION_ID}')?.privateBrowsingAllowed); await WebExtensionPolicy.getByID('${EXTENSION_ID}').readyPromise; return true;`);
  }

  async closePrivateWindows(): Promise<void> {
    await this.run(`for (const each of [...Services.wm.getEnumerator('navigator:browser')]) if (PrivateBrowsingUtils.isWindowPrivate(each)) each.close()`);
  }

  /** Gives the interface another language. It counts for an extension once that is installed anew. */
  async speak(language: string): Promise<void> {
    await this.run(`Services.locale.availableLocales = ['en-US', '${language}']; Services.locale.requestedLocales = ['${language}']; true`);
  }

  /** Opens Caveat's part of the page for add-ons, does something with a control there, and closes the page. */
  private onAddonPage<Value>(view: string, selector: string, act: string): Promise<Value> {
    return this.run<Value>(`(async () => {
      const settled = async (holds) => {
        for (let turn = 0; turn < 100; turn += 1) {
          if (await holds()) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('the page for add-ons: ' + ${JSON.stringify(selector)});
      };
      const front = gBrowser.selectedTab;
      await BrowserAddonUI.openAddonsMgr(${JSON.stringify(DETAILS + view)});
      const tab = gBrowser.selectedTab;
      try {
        const page = tab.linkedBrowser.contentDocument;
        await settled(() => page.querySelector(${JSON.stringify(selector)}));
        const control = page.querySelector(${JSON.stringify(selector)});
        ${act}
      } finally {
        // It may have come up in the only tab, with which Firefox would end.
        if (gBrowser.tabs.length === 1) gBrowser.addTab('about:blank', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
        gBrowser.selectedTab = front === tab ? gBrowser.tabs[0] : front;
        gBrowser.removeTab(tab);
      }
    })()`);
  }
}
