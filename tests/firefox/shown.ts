import type { Page } from 'puppeteer-core';
import { pause, until } from './patience';
import { words as wordsOf } from './words';

/** What Caveat's own shadow roots beside `body` show, as one text. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.documentElement.children].map((host) => host.shadowRoot?.textContent ?? '').join('\n'),
  );
}

/** How many elements Caveat has beside `body`. */
export function besideBody(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2);
}

/** Waits until Caveat shows these words on the page. */
export function untilShown(page: Page, words: string): Promise<void> {
  return until(async () => (await shownText(page)).includes(words), async () => `"${words}" in: ${(await shownText(page)).slice(0, 400)}`);
}

/** Clicks the middle of an element inside one of Caveat's shadow roots, as a reader does. @param words the element's own, where a selector names several */
export async function clickShown(page: Page, selector: string, words = ''): Promise<void> {
  const middle = () =>
    page.evaluate(
      (wanted, text) => {
        for (const host of document.documentElement.children) {
          const found = [...(host.shadowRoot?.querySelectorAll(wanted) ?? [])].find(({ textContent }) => textContent?.includes(text));
          if (!found) continue;
          found.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = found.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return null;
      },
      selector,
      words,
    );
  await until(async () => (await middle()) !== null, async () => `${selector} "${words}" in: ${(await shownText(page)).slice(0, 400)}`);
  const { x, y } = (await middle()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}

/** Saves the paper in the sidebar, as a reader does who first looks at the button: what has only just come takes no press. */
export async function saveShown(page: Page): Promise<void> {
  await until(async () => (await shownText(page)).includes(wordsOf('save.paper')), () => shownText(page));
  await pause(1_500);
  await clickShown(page, 'button', wordsOf('save.paper'));
  await untilShown(page, wordsOf('save.edit'));
}
