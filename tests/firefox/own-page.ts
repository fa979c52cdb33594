import type { Page } from 'puppeteer-core';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { until } from './patience';

/** The part of the browser's interface that tests use inside Caveat's own pages. */
export interface OwnBrowser {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: Record<string, unknown> }> };
  action: { getBadgeText(of: object): Promise<string> };
  extension: { getViews(of: { type: 'sidebar' | 'popup' }): Window[] };
  permissions: Record<'request' | 'remove', (asked: object) => Promise<boolean>>;
  notifications: Record<'onShown' | 'onClosed', { addListener(listener: (id: string) => void): void }>;
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }>;
  windows: { create(info: object): Promise<unknown> };
}

/** What one of Caveat's own pages says. */
export function bodyText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

/** Waits until such a page says this. */
export function untilText(page: Page, text: string): Promise<void> {
  return until(async () => (await bodyText(page)).includes(text), async () => `"${text}" in: ${(await bodyText(page)).slice(0, 600)}`);
}

/** Sends a command as Caveat's own pages do. @returns the value of the reply */
export function command(page: Page, message: object): Promise<Record<string, unknown>> {
  return page.evaluate(async (sent) => {
    const reply = await (globalThis as unknown as { browser: OwnBrowser }).browser.runtime.sendMessage(sent);
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  }, message);
}

/** Asks for permissions or gives them back in a click of the reader's; the browser's own prompt is switched off here. */
export async function whileClicked(page: Page, act: 'request' | 'remove', what: object): Promise<void> {
  await page.evaluate(
    (name, wanted) => {
      const { permissions } = (globalThis as unknown as { browser: OwnBrowser }).browser;
      const scope = globalThis as unknown as { asked: boolean };
      scope.asked = false;
      addEventListener('click', () => void permissions[name](wanted).then(() => (scope.asked = true)), { once: true });
    },
    act,
    what,
  );
  await page.locator('h1').click();
  await until(() => page.evaluate(() => (globalThis as unknown as { asked: boolean }).asked));
}

/** What the reading list holds, as it lies in the database. */
export function entries(page: Page): Promise<ReadingListEntry[]> {
  return rowsIn<ReadingListEntry>(page, 'readingList');
}

/** What a store of the database holds. */
export function rowsIn<Row>(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('caveat');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result as Row[]);
          });
        });
      }),
    store,
  );
}

/** Empties the reading list. */
export async function removeAll(page: Page): Promise<void> {
  for (const { id } of await entries(page)) await command(page, { type: 'remove-entry', id });
}

/** All that Caveat has on the disk and, apart from it, in the browser's memory, as texts. */
export function everythingKept(page: Page): Promise<{ disk: string; memory: string }> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser: OwnBrowser }).browser;
    const kept: Record<string, unknown> = {};
    for (const area of ['local', 'sync'] as const) kept[area] = await storage[area].get(null);
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((done) => opening.addEventListener('success', done));
      const stores: Record<string, unknown> = {};
      for (const store of opening.result.objectStoreNames) {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        await new Promise((done) => reading.addEventListener('success', done));
        stores[store] = reading.result;
      }
      opening.result.close();
      kept[name] = stores;
    }
    const disk = JSON.stringify(kept, (_key, value: unknown) => (ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? `${value.byteLength} bytes` : value));
    return { disk, memory: JSON.stringify(await storage.session.get(null)) };
  });
}

/** Gives a file to a form, as the browser's dialog does. */
export async function choose(page: Page, selector: string, name: string, text: string): Promise<void> {
  await until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
  await page.evaluate(
    (wanted, file, content) => {
      const input = document.querySelector<HTMLInputElement>(wanted) as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([content], file));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    text,
  );
}

/** Presses a button of one of Caveat's own pages, once it is there. */
export async function press(page: Page, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted);
      button?.click();
      return button !== undefined;
    }, name);
  await until(pressed, async () => `the button "${name}" in: ${(await bodyText(page)).slice(0, 600)}`);
}
