import type { Settings } from '@/lib/model/settings';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { noteRestoredSettings, unfinishedRestore } from '@/lib/storage/restore-steps';
import { sameData } from '@/lib/storage/same-data';
import { carriedOver } from './restored-settings';

/**
 * Takes over the settings of a backup, and notes how they were first: the process may end before the papers count.
 * @param settings those that the reader agreed to; `null` for none
 */
export async function takeSettings(key: string, settings: Partial<Settings> | null): Promise<void> {
  // A background that was stopped in the middle of this restore has changed some already.
  await giveSettingsBack();
  if (settings === null) return;
  const given = carriedOver(settings);
  await noteRestoredSettings(key, { given, before: carriedOver(await getSettings()) });
  await setSettings(given);
}

/**
 * Gives back the settings that a restore changed which did not come to its end. One that the reader has changed since
 * stays, and so does everything that no file may carry.
 */
export async function giveSettingsBack(): Promise<void> {
  const restore = await unfinishedRestore();
  if (!restore?.settings) return;
  const { given, before } = restore.settings;
  const now = await getSettings();
  const kept = Object.entries(before).filter(([key]) => sameData(given[key as keyof Settings], now[key as keyof Settings]));
  await setSettings(Object.fromEntries(kept));
  await noteRestoredSettings(restore.key, null);
}
