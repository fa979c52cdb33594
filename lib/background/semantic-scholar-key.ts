import type { Settings } from '@/lib/model/settings';
import { hasSemanticScholar, releaseSemanticScholar } from '@/lib/platform/semantic-scholar-access';
import { onSitesChange } from '@/lib/settings/sites';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/**
 * Follows the reader's key for Semantic Scholar and the browser's leave. Taking the key away, also by
 * deleting everything, gives the leave back.
 * @param onGone called when there is no key any more: what was asked with one is to be forgotten
 * @returns the key with which it may be asked, as far as is known; `null` until the settings were read
 */
export function followSemanticScholarKey(onGone: () => void = () => undefined): () => string | null {
  let key = '';
  let allowed = false;

  async function follow({ semanticScholarKey }: Settings): Promise<void> {
    key = semanticScholarKey;
    if (key !== '') allowed = await hasSemanticScholar();
  }

  void getSettings().then(follow);
  onSettingsChange((settings) => {
    void follow(settings);
    if (settings.semanticScholarKey !== '') return;
    onGone();
    void releaseSemanticScholar();
  });
  onSitesChange(() => void getSettings().then(follow));
  return () => (key !== '' && allowed ? key : null);
}
