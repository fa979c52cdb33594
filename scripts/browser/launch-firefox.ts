import { launch, type Browser } from 'puppeteer-core';
import { ensureBrowser } from './ensure-browser';

export interface FirefoxOptions {
  /** Every host name is answered by this server. */
  stage: { port: number };
  headless: boolean;
  /** How long an idle background lives, in milliseconds; the browser's own is 30,000. */
  backgroundIdle?: number;
  /** Where downloads go, without a question. */
  downloads?: string;
}

/** The address space of the extension, fixed so that its own pages have an address we know. */
export const FIREFOX_UUID = '5f0c5a3e-0d7f-4c52-9d1b-6c4e0f9b2a11';
export const EXTENSION_ID = 'caveat@caveat.invalid';

/**
 * Starts Firefox, still without the extension: `installExtension` of the browser adds it, so that a
 * test can have pages open before. All host names lead to the stage,
 * whose certificate is accepted because the session asks for that; never use it on the open web.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: options.headless,
    acceptInsecureCerts: true,
    // Lets the session open moz-extension: pages, which Firefox otherwise keeps from automation.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.stage.port}`,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads, 'browser.download.useDownloadDir': true } : {}),
      ...(options.backgroundIdle ? { 'extensions.background.idle.timeout': options.backgroundIdle } : {}),
    },
  });
}
