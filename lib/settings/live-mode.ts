import type { LiveMode } from '@/lib/model/report';
import type { Settings } from '@/lib/model/settings';

/**
 * Whether outside services may be asked, and if not, why.
 * @param settings with the browser's own consent already counted in (consented-settings.ts)
 * @param incognito whether the question comes from a private window
 */
export function liveMode(settings: Pick<Settings, 'liveChecks' | 'liveInPrivate'>, incognito: boolean): LiveMode {
  if (!settings.liveChecks) return 'off';
  return incognito && !settings.liveInPrivate ? 'private-off' : 'on';
}
