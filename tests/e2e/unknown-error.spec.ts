import type { Page } from '@playwright/test';
import { NO_IDS } from '@/lib/model/work';
import { expect, test } from './caveat-test';

/** In the page: from its next load on so many openings of the database fail, as Chromium fails where its files do not answer. */
async function failOpenings(list: Page, times: number): Promise<void> {
  await list.addInitScript((count) => {
    const { open } = IDBFactory.prototype;
    let left = count;
    Object.assign(globalThis, { answersAgain: () => (left = 0) });
    IDBFactory.prototype.open = function opens(this: IDBFactory, ...args: Parameters<typeof open>) {
      if (args[0] === 'caveat' && left > 0) {
        left -= 1;
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      }
      return open.apply(this, args);
    };
  }, times);
  await list.reload();
}

async function withPaper(list: Page): Promise<void> {
  await list.evaluate(async (ids) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
    await runtime.sendMessage({ type: 'save-work', ids, title: 'A paper that is not lost' });
  }, { ...NO_IDS, doi: '10.5555/not.lost' });
  await expect(list.getByText('A paper that is not lost').first()).toBeVisible();
}

const TROUBLE = { name: 'Couldn’t open your reading list' };

test('a database that does not open at first is opened again, and the list is there', async ({ extension }) => {
  const list = await extension.open('reading-list');
  await withPaper(list);
  await failOpenings(list, 2);
  await expect(list.getByText('A paper that is not lost').first()).toBeVisible();
  await expect(list.getByRole('heading', TROUBLE)).toHaveCount(0);
});

test('one that does not open at all leads to the recovery page; once it opens, the list is whole', async ({ extension }) => {
  const list = await extension.open('reading-list');
  await withPaper(list);
  await failOpenings(list, 1_000_000);
  await expect(list.getByRole('heading', TROUBLE)).toBeVisible();
  await expect(list.getByText('Nothing was deleted or changed.')).toBeVisible();
  await list.evaluate(() => (globalThis as unknown as { answersAgain(): void }).answersAgain());
  await list.getByRole('button', { name: 'Try again' }).click();
  await expect(list.getByText('A paper that is not lost').first()).toBeVisible();
});
