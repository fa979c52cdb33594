import { browser } from './browser';

const KEY = 'host-pauses';

/** Until when services asked to be left alone, by host: kept in the browser's memory, so that a stopped background still knows. */
export async function readHostPauses(): Promise<Record<string, number>> {
  const { [KEY]: pauses } = await browser.storage.session.get(KEY);
  const entries = typeof pauses === 'object' && pauses !== null ? Object.entries(pauses) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

export async function keepHostPauses(pauses: Record<string, number>): Promise<void> {
  await browser.storage.session.set({ [KEY]: pauses });
}
