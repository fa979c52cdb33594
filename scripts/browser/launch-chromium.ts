import { chromium, type BrowserContext } from '@playwright/test';
import { ensureBrowser } from './ensure-browser';

/** What a browser needs to know of a stage to take it for the whole internet. */
export interface StageAddress {
  port: number;
  /** Hash of the stage certificate's public key, as --ignore-certificate-errors-spki-list wants it. */
  certificateHash: string;
}

export interface ChromiumOptions {
  /** Folder of a built extension. */
  extensionDir: string;
  /** Profile to keep between launches; a throw-away one without it. */
  profileDir?: string;
  /** Every host name is answered by this server; without it the browser talks to the real internet. */
  stage?: StageAddress;
  headless: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Pixels of a picture for each CSS pixel. */
  deviceScaleFactor?: number;
}

/** Draws letters alike on every screen, so that pictures can be compared. */
export const STEADY_TEXT = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/**
 * Starts Chromium with the extension loaded.
 *
 * With a stage, all host names resolve to it and only its own certificate is trusted beyond the
 * usual ones; without one, no certificate flag is set at all, so real sites are checked as always.
 */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { extensionDir, profileDir = '', stage, headless, viewport, colorScheme = 'light', deviceScaleFactor } = options;
  return chromium.launchPersistentContext(profileDir, {
    executablePath: ensureBrowser('chromium'),
    headless,
    viewport: viewport ?? (headless ? { width: 1280, height: 900 } : null),
    colorScheme: headless ? colorScheme : null,
    ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
    // With a window, Ctrl-C is the way to end, and no failure.
    handleSIGINT: headless,
    // Readers have a back/forward cache; Playwright turns it off by default.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu', ...STEADY_TEXT] : []),
      ...(stage ? stageArguments(stage) : []),
    ],
  });
}

function stageArguments(stage: StageAddress): string[] {
  return [
    // A test may stand in for a program on the reader's own machine.
    `--host-resolver-rules=MAP * 127.0.0.1:${stage.port},EXCLUDE 127.0.0.1`,
    // Only this one key: a page with a certificate error would be kept out of the back/forward cache.
    `--ignore-certificate-errors-spki-list=${stage.certificateHash}`,
    '--disable-quic',
    // Lets a test click the extension's button in the toolbar.
    '--enable-unsafe-extension-debugging',
  ];
}
