import type { Settings } from '@/lib/model/settings';
import { browser } from '@/lib/platform/browser';
import { settingsFrom } from './settings-from';

/** All settings lie under one key, so that a change of several is one write. */
const KEY = 'settings';

/** Ends when the last write has; a patch is applied to what the one before it left. */
let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * The reader's settings, field by field, with the default where nothing usable is stored. A storage
 * that cannot be read at all gives the defaults too: then nothing is asked live.
 */
export async function getSettings(): Promise<Settings> {
  return readSettings().catch(() => settingsFrom(null));
}

/**
 * Changes some settings and keeps the others. Patches given at the same time are applied one after
 * the other. A value that is not allowed changes nothing.
 * @returns the settings as they are now
 * @throws if storage cannot be read or written: then nothing was changed
 */
export function setSettings(patch: Partial<Settings>): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const settings = settingsFrom(patch, await readSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastWrite = write.catch(() => null);
  return write;
}

/**
 * Calls back with the settings after each change, wherever in the extension it was made.
 * @returns ends the listening
 */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Takes all settings back to their defaults. */
export function clearSettings(): Promise<void> {
  const cleared = lastWrite.then(() => browser.storage.local.remove(KEY));
  lastWrite = cleared.catch(() => null);
  return cleared;
}

async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}
