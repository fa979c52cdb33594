import { getSettings, setSettings } from '@/lib/settings/settings';
import { restoreWithSettings, settingsTakenOver } from '@/lib/storage/restore-steps';
import { sameData } from '@/lib/storage/same-data';
import { CARRIED_SETTINGS } from './restored-settings';

/**
 * Takes over the settings of a restored backup, also where the process ended after its papers counted. One that the
 * reader has changed since stays. Where there are none, nothing happens.
 * @throws if they cannot be written: then they wait for the next time
 */
export async function takeOverSettings(): Promise<void> {
  const restore = await restoreWithSettings();
  if (restore === null) return;
  const { given, before } = restore.settings;
  const now = await getSettings();
  const wanted = CARRIED_SETTINGS.filter((key) => given[key] !== undefined && sameData(before[key], now[key]));
  await setSettings(Object.fromEntries(wanted.map((key) => [key, given[key]])));
  await settingsTakenOver(restore.key);
}
