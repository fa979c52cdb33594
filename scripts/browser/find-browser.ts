import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Browsers that tests and the demonstration can use. */
export type BrowserName = 'chromium' | 'firefox';

interface Search {
  /** Set by the contributor to name a binary; wins over everything else. */
  variable: string;
  /** Names looked for on PATH, best first. */
  commands: readonly string[];
  /** Usual places outside PATH (macOS, Windows). */
  places: readonly string[];
}

/**
 * Branded Chrome and Edge are missing on purpose: since Chrome 137 they ignore --load-extension, so
 * the extension would silently not be there.
 */
const SEARCHES: Readonly<Record<BrowserName, Search>> = {
  chromium: {
    variable: 'CAVEAT_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'CAVEAT_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * Finds a browser binary: the environment variable first (CAVEAT_CHROMIUM, CAVEAT_FIREFOX), then
 * Playwright's own Chromium, then the system's.
 * @returns an absolute path, or `null` when there is none
 * @throws when the environment variable names something that cannot be run: a wrong setting should
 *   not be hidden by another browser
 */
export function findBrowser(name: BrowserName, env: NodeJS.ProcessEnv = process.env): string | null {
  const search = SEARCHES[name];
  const named = env[search.variable];
  if (named) {
    if (!isRunnable(named)) throw new Error(`${search.variable} names ${named}, which cannot be run.`);
    return named;
  }
  const own = name === 'chromium' ? [chromium.executablePath()] : [];
  const onPath = search.commands.flatMap((command) =>
    (env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, command)),
  );
  return [...own, ...onPath, ...search.places].find(isRunnable) ?? null;
}

/** One line that says how to get a browser. */
export function howToGetBrowser(name: BrowserName): string {
  const { variable } = SEARCHES[name];
  return name === 'chromium'
    ? `No Chromium found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or set ${variable} to its path. Chrome and Edge themselves do not load unpacked extensions from the command line.`
    : `No Firefox found. Install one (Debian: apt-get install firefox-esr) or set ${variable} to its path.`;
}

function isRunnable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
