import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { htmlAnswer } from '@/scripts/stage/answer';
import type { FirefoxTest } from './firefox-test';
import type { FirefoxWorld } from './firefox-world';
import { bodyText, command, press, untilText } from './own-page';
import { until } from './patience';
import { damaged, Editions, LIST_ADDRESS, LIST_HOST, serveList } from './served-lists';
import { shownText, untilShown } from './shown';
import { words } from './words';

const FIRST = '10.1038/s41598-099-00701-1';
const SECOND = '10.1038/s41598-099-00702-2';
const DAY = 86_400_000;

/** A paper that only the lists of these tests know. */
async function openPaper({ stage, visit }: Pick<FirefoxWorld, 'stage' | 'visit'>, doi: string): Promise<Page> {
  const path = `/articles/${doi.slice('10.1038/'.length)}`;
  stage.page('www.nature.com', path, htmlAnswer(`<!doctype html><html lang="en"><head><title>A paper</title><meta name="citation_doi" content="${doi}"><meta name="citation_title" content="A paper of its own"></head><body><h1>A paper of its own</h1></body></html>`));
  const page = await visit(`https://www.nature.com${path}`);
  await until(async () => (await shownText(page)) !== '');
  return page;
}

/** The part of the options about the list. */
const noticeBlock = (options: Page) => options.evaluate((heading) => [...document.querySelectorAll('section')].find((section) => section.querySelector('h2')?.textContent === heading)?.textContent ?? '', words('noticeList.heading'));

/** The notice list from an update address. */
export const NOTICE_LIST_TESTS: readonly FirefoxTest[] = [
  {
    name: 'a list is taken from an update address with its progress shown, a newer one later, and a damaged one is refused; open pages change with each',
    async run(world) {
      const editions = await Editions.begin();
      try {
        const now = Date.now();
        const first = await editions.next([FIRST], now - 2 * DAY);
        const second = await editions.next([FIRST, SECOND], now - DAY);
        const third = await editions.next([SECOND], now);
        const one = await openPaper({ stage: world.stage, visit: (url) => world.visit(url) }, FIRST);
        const two = await openPaper({ stage: world.stage, visit: (url) => world.visit(url) }, SECOND);
        await untilShown(two, words('word.notChecked'));

        const options = await world.openOwnPage('options');
        await untilText(options, words('noticeList.origin.starter'));
        await options.locator(`::-p-aria([name="${words('noticeList.address')}"][role="textbox"])`).fill(LIST_ADDRESS);
        await options.keyboard.press('Tab');
        serveList(world.stage, first);
        world.stage.fault(LIST_HOST, { kind: 'hang' });
        await press(options, words('noticeList.updateNow'));
        await until(() => options.evaluate(() => document.querySelector('progress') !== null), () => noticeBlock(options));
        world.stage.fault(LIST_HOST, null);
        world.stage.release();
        await until(async () => (await noticeBlock(options)).includes(words('noticeList.origin.update')), () => noticeBlock(options));
        await one.bringToFront();
        await untilShown(one, words('word.retracted'));
        await two.bringToFront();
        assert.ok(!(await shownText(two)).includes(words('word.retracted')));

        await options.bringToFront();
        serveList(world.stage, second);
        const asked = () => world.stage.requests(LIST_HOST).map(({ path }) => path.split('/').at(-1) ?? '');
        const before = asked().length;
        await press(options, words('noticeList.updateNow'));
        await two.bringToFront();
        await untilShown(two, words('word.retracted'));
        assert.ok(asked().slice(before).some((name) => name.includes('delta')), `only what is new is fetched, and not ${asked().slice(before).join(', ')}`);

        await options.bringToFront();
        serveList(world.stage, damaged(third));
        await press(options, words('noticeList.updateNow'));
        await until(async () => (await noticeBlock(options)).includes(words('noticeList.result.refused', [words('noticeList.reason.damaged')])), () => noticeBlock(options));
        for (const page of [one, two]) {
          await page.bringToFront();
          await page.reload();
          await untilShown(page, words('word.retracted'));
        }
        assert.equal(world.apiRequests(), 0);
        await command(options, { type: 'set-settings', patch: { updateAddress: '' } });
        for (const page of [one, two, options]) await page.close();
      } finally {
        await editions.end();
      }
    },
  },
  {
    name: 'the list answers after an update of Caveat and without the update address, and a file of another kind is refused by its reason',
    async run(world) {
      await world.install();
      const page = await openPaper({ stage: world.stage, visit: (url) => world.visit(url) }, SECOND);
      await untilShown(page, words('word.retracted'));
      const options = await world.openOwnPage('options');
      await untilText(options, words('noticeList.origin.update'));
      await options.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('input[type=file][accept*="csv"]') as HTMLInputElement;
        const files = new DataTransfer();
        files.items.add(new File(['<!doctype html>'], 'list.csv'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await untilText(options, words('noticeList.result.refused', [words('noticeList.reason.notRetractionWatch')]));
      assert.ok((await bodyText(options)).includes(words('noticeList.origin.update')));
      assert.equal(world.stage.requests(LIST_HOST).length, 0);
      for (const open of [page, options]) await open.close();
    },
  },
];
