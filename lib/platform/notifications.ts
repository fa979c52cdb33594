import { browser } from './browser';

/** One notification at a time: a new one takes the place of the one before. */
const ID = 'caveat-watch';

/** Asks the reader for notifications. Must be called in the click itself: nothing is awaited before the browser is asked. */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Whether that leave stands: it can be taken back in the browser's own settings. */
export async function hasNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
}

/** Gives the leave back. */
export async function releaseNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] }).catch(() => false);
}

/** Shows a notification. It may be read by anybody who sees the screen. */
export async function showNotification(title: string, message: string): Promise<void> {
  await browser.notifications.create(ID, { type: 'basic', iconUrl: browser.runtime.getURL('icons/128.png'), title, message }).catch((error: unknown) => console.error(error));
}

let isListening = false;

/** Calls back when it is clicked. Without the permission there is nothing to listen to, and nothing happens. */
export function onNotificationClick(listener: () => void): void {
  // The namespace is missing until the reader allowed it.
  const events = (browser as { notifications?: typeof browser.notifications }).notifications?.onClicked;
  if (!events || isListening) return;
  isListening = true;
  events.addListener((id) => {
    if (id === ID) listener();
  });
}
