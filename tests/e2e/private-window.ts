import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '@/scripts/browser/extension';

/**
 * Sets "Allow in Incognito" in the profile of a browser that is not running, as the reader does on
 * the browser's extensions page; there is no other way for an extension loaded from a folder.
 */
export async function allowInPrivateWindows(profileDir: string, extensionId: string): Promise<void> {
  const file = join(profileDir, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(file, 'utf8')) as {
    extensions: { settings: Record<string, { incognito?: boolean } | undefined> };
  };
  const settings = preferences.extensions.settings[extensionId];
  if (!settings) throw new Error('The profile does not know the extension.');
  settings.incognito = true;
  await writeFile(file, JSON.stringify(preferences));
}

/** Opens a private window at an address, and gives its page. */
export async function openPrivately(extension: Extension, url: string): Promise<Page> {
  const worker = await extension.worker();
  const opening = extension.context.waitForEvent('page', (page) => page.url().startsWith(url) || page.url() === 'about:blank');
  await worker.evaluate(async (address) => {
    const { windows } = (globalThis as unknown as { chrome: { windows: { create(info: object): Promise<unknown> } } }).chrome;
    await windows.create({ incognito: true, url: address });
  }, url);
  const page = await opening;
  await page.waitForURL(url);
  return page;
}
