import { keepingAlive } from '@/lib/jobs/keep-alive';
import type { LiveGate } from '@/lib/net/live-gate';
import type { Net } from '@/lib/net/net';
import { netFor } from '@/lib/net/net-for';
import { browser } from '@/lib/platform/browser';
import { hasNotifications, onNotificationClick, showNotification } from '@/lib/platform/notifications';
import { OWN_PAGES } from '@/lib/platform/own-pages';
import { getSettings } from '@/lib/settings/settings';
import { rewriteChanges } from '@/lib/storage/watch-store';
import { digestLines, presentChanges } from '@/lib/watch/digest';
import { createWatcher, type Watcher } from '@/lib/watch/watcher';
import { showCount } from './badge';
import { consentedSettings } from './consented-settings';
import { i18n } from '#i18n';

/** The watch with its real surroundings. */
export function startWatch(net: Net, gate: Pick<LiveGate, 'begin'>): Watcher {
  return createWatcher({
    net: netFor('watch', net),
    gate,
    now: () => Date.now(),
    settings: consentedSettings,
    isPrivateOnly,
    keepAlive: keepingAlive,
    onChanged: tellReader,
  });
}

/** Shows how many lines of the digest are new on the toolbar button, and tells of them once by a notification. */
export async function tellReader(): Promise<void> {
  const { unseen } = await presentChanges();
  const lines = digestLines(unseen).length;
  await showCount(lines);
  const fresh = unseen.filter(({ told }) => !told);
  if (fresh.length === 0) return;
  const { watchNotify } = await getSettings();
  const papers = new Set(fresh.map(({ entryId }) => entryId)).size;
  if (watchNotify && (await hasNotifications())) await showNotification(i18n.t('watch.notify', papers), i18n.t('watch.notifyLine'));
  const told = new Set(fresh.map(({ id }) => id));
  await rewriteChanges((change) => (told.has(change.id) && !change.told ? { ...change, told: true } : change));
}

/** Opens the digest where the notification is clicked. To be called at each start, and when the permission comes. */
export function listenToNotifications(): void {
  onNotificationClick(() => void browser.tabs.create({ url: browser.runtime.getURL(OWN_PAGES.digest) }));
}

async function isPrivateOnly(): Promise<boolean> {
  const windows = await browser.windows.getAll().catch(() => []);
  return windows.length > 0 && windows.every(({ incognito }) => incognito);
}
