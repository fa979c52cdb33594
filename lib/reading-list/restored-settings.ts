import type { Settings } from '@/lib/model/settings';
import { settingsFrom } from '@/lib/settings/settings-from';
import { sameData } from '@/lib/storage/same-data';

/** The settings that a file may carry from one browser to another. Consent, keys and addresses are given on each. */
export const CARRIED_SETTINGS = ['keepOpen', 'theme', 'motion', 'side', 'sidebarWidth', 'pushPage', 'openSections', 'marks', 'markCorrected', 'unmarkedSites'] as const satisfies (keyof Settings)[];
export type CarriedSetting = (typeof CARRIED_SETTINGS)[number];

/** Of some settings, those that a file may carry. */
export function carriedOver(settings: Partial<Settings>): Partial<Pick<Settings, CarriedSetting>> {
  return Object.fromEntries(CARRIED_SETTINGS.filter((key) => settings[key] !== undefined).map((key) => [key, settings[key]]));
}

/**
 * The settings that would change if those of a file held; what the file has of another shape changes nothing.
 * @returns their values in the file
 */
export function changedSettings(file: Record<string, unknown>, here: Settings): Partial<Pick<Settings, CarriedSetting>> {
  const wanted = settingsFrom(file, here);
  return Object.fromEntries(CARRIED_SETTINGS.filter((key) => !sameData(wanted[key], here[key])).map((key) => [key, wanted[key]]));
}
