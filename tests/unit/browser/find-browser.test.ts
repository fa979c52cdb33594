import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, howToGetBrowser } from '@/scripts/browser/find-browser';

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-browser-'));
  for (const name of names) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('the browser that the environment names wins over those on PATH', () => {
  const named = join(folderWith('my-firefox'), 'my-firefox');
  expect(findBrowser('firefox', { CAVEAT_FIREFOX: named, PATH: folderWith('firefox') })).toBe(named);
});

test('a wrong name in the environment is said, not worked around', () => {
  expect(() => findBrowser('firefox', { CAVEAT_FIREFOX: '/no/such/firefox', PATH: folderWith('firefox') })).toThrow(
    'CAVEAT_FIREFOX',
  );
});

test('Firefox ESR is preferred to a Firefox beside it', () => {
  const folder = folderWith('firefox', 'firefox-esr');
  expect(findBrowser('firefox', { PATH: folder })).toBe(join(folder, 'firefox-esr'));
});

test('branded Chrome is never taken, since it would start without the extension', () => {
  expect(findBrowser('chromium', { PATH: folderWith('google-chrome', 'google-chrome-stable') }) ?? '').not.toMatch(/google-chrome/);
});

test('the line for a missing browser names the variable that helps', () => {
  expect(howToGetBrowser('chromium')).toContain('CAVEAT_CHROMIUM');
  expect(howToGetBrowser('firefox')).toContain('CAVEAT_FIREFOX');
});
