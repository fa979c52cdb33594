import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, howToGetBrowser, type BrowserName } from './find-browser';

const DEBIAN_PACKAGES: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/**
 * Path of a browser to run. Where there is none and we are root on a Debian-like system (a build
 * machine, a container), installs the distribution's package; the installer's output is shown only
 * when it fails.
 * @throws with one line that says how to get the browser
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error(`Installing ${DEBIAN_PACKAGES[name]} with apt-get, which takes a minute or two …`);
    aptGet('update', '-q');
    aptGet('install', '-y', '-q', '--no-install-recommends', DEBIAN_PACKAGES[name]);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(howToGetBrowser(name));
}

function aptGet(...args: string[]): void {
  const run = spawnSync('/usr/bin/apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) {
    throw new Error(`apt-get ${args.join(' ')} failed:\n${run.stdout ?? ''}${run.stderr ?? ''}`);
  }
}
