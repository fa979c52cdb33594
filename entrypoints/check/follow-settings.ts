import type { Settings } from '@/lib/model/settings';
import { applyLook } from '@/lib/platform/apply-look';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/**
 * Keeps a page in the reader's theme, and tells when it was changed who may be asked: online checks may
 * be allowed on the page that this one leads to.
 * @returns ends it
 */
export function followSettings(onLiveChange: () => void): () => void {
  let before: Settings | null = null;
  const take = (now: Settings): void => {
    applyLook(now);
    const isOther = before !== null && (before.liveChecks !== now.liveChecks || before.liveInPrivate !== now.liveInPrivate);
    before = now;
    if (isOther) onLiveChange();
  };
  void getSettings().then(take);
  return onSettingsChange(take);
}
