import type { Page } from '@playwright/test';
import type { Extension } from '@/scripts/browser/extension';
import { NO_IDS } from '@/lib/model/work';
import { expect, test } from './caveat-test';

type Sent = (message: object) => Promise<{ ok: boolean; value: { entryId: string } }>;

/** Saves papers "Paper 1" to "Paper n", as pages do, the first with the note that is given. */
async function withPapers(extension: Extension, count: number, note = ''): Promise<Page> {
  const list = await extension.open('reading-list');
  await list.evaluate(
    async ([papers, noIds, text]) => {
      const send = (globalThis as unknown as { chrome: { runtime: { sendMessage: Sent } } }).chrome.runtime.sendMessage;
      for (let at = 1; at <= papers; at += 1) {
        const title = at === papers ? 'The last one is about naïve snails' : `Paper ${at} of a long list`;
        const { value } = await send({ type: 'save-work', ids: { ...noIds, doi: `10.5555/list.${at}` }, title });
        if (at === papers && text !== '') await send({ type: 'update-entry', id: value.entryId, patch: { note: text, tags: ['snails'] }, base: { note: 0, tags: 0 } });
      }
    },
    [count, NO_IDS, note] as const,
  );
  await expect(list.getByText(`${count} papers saved`)).toBeVisible();
  return list;
}

const rows = (list: Page) => list.locator('.row');
const selected = (list: Page) => list.locator('.row-selected');

test('the keyboard goes through rows, selects, searches, opens help, removes and undoes', async ({ extension }) => {
  const list = await withPapers(extension, 40);
  // Only what is in sight is in the page.
  expect(await rows(list).count()).toBeLessThan(40);
  await list.keyboard.press('j');
  await expect(list.locator('.row[data-at="0"] .row-open')).toBeFocused();
  await list.keyboard.press('j');
  await list.keyboard.press('j');
  await expect(list.locator('.row[data-at="2"] .row-open')).toBeFocused();
  await expect(list.locator('.detail h2').first()).toHaveText('Paper 38 of a long list');
  await list.keyboard.press('x');
  await list.keyboard.press('k');
  await list.keyboard.press('x');
  await expect(list.getByText('2 papers selected')).toBeVisible();
  await list.keyboard.press('End');
  await expect(list.locator('.row[data-at="39"] .row-open')).toBeFocused();
  await list.keyboard.press('?');
  await expect(list.getByRole('dialog')).toContainText('Next paper, previous paper');
  await list.keyboard.press('Escape');
  await list.keyboard.press('#');
  await expect(list.getByText('38 papers saved')).toBeVisible();
  await expect(list.getByText('Removed 2 papers.')).toBeVisible();
  await expect(list.getByText('2 papers selected')).toHaveCount(0);
  await list.keyboard.press('u');
  await expect(list.getByText('40 papers saved')).toBeVisible();
  await list.keyboard.press('/');
  await list.keyboard.type('NAIVE sna');
  await expect(list.getByText('1 of 40 shown')).toBeVisible();
  await expect(rows(list)).toHaveCount(1);
});

test('the chart of the list filters it by a key, and has its numbers in a table', async ({ extension }) => {
  const list = await withPapers(extension, 3);
  await list.getByText('By status and year').click();
  const bar = list.getByRole('button', { name: 'Not checked, partly checked 3' });
  await bar.press('Enter');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect(list.getByText('1 filter', { exact: true })).toBeVisible();
  await bar.press('Enter');
  await expect(list.getByText('1 filter', { exact: true })).toHaveCount(0);
  await list.getByText('As a table').click();
  await expect(list.getByRole('row', { name: 'No year 0 0 0 0 0 3 3' })).toBeVisible();
  // Nothing of it goes beyond a narrow window.
  await list.setViewportSize({ width: 320, height: 640 });
  expect(await list.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test('many papers are tagged and set to read at once; filters find them, a view keeps them, and all of it can be undone', async ({ extension }) => {
  const list = await withPapers(extension, 30);
  await list.locator('.row-open').first().focus();
  await list.keyboard.press('a');
  await expect(list.getByText('30 papers selected')).toBeVisible();
  await list.getByRole('textbox', { name: 'Tag', exact: true }).fill('thesis');
  await list.getByRole('button', { name: 'Add tag' }).click();
  await expect(list.getByText('Tag “thesis” added: 30')).toBeVisible();
  await list.getByRole('button', { name: 'Select none' }).click();
  await expect(selected(list)).toHaveCount(0);
  await list.getByRole('checkbox', { name: 'Select: Paper 29 of a long list' }).check();
  await list.getByRole('combobox', { name: 'Set reading state' }).selectOption('read');
  await expect(list.getByText('Reading state changed: 1')).toBeVisible();
  await list.locator('.list-filters summary').click();
  await list.getByRole('combobox', { name: 'State', exact: true }).selectOption('read');
  await expect(list.getByText('1 of 30 shown')).toBeVisible();
  await list.getByRole('combobox', { name: 'Tag' }).selectOption('thesis');
  await expect(list.getByText('1 of 30 shown')).toBeVisible();
  await list.getByRole('button', { name: 'Save this view' }).click();
  await list.getByRole('textbox', { name: 'Name of the view' }).fill('Read for the thesis');
  await list.keyboard.press('Enter');
  await list.reload();
  await expect(list.getByText('30 papers saved')).toBeVisible();
  await list.getByRole('button', { name: 'Read for the thesis' }).click();
  await expect(list.getByText('1 of 30 shown')).toBeVisible();
  await expect(rows(list)).toContainText('Paper 29');
  await list.getByRole('button', { name: 'Delete the view: Read for the thesis' }).click();
  await expect(list.getByRole('button', { name: 'Read for the thesis', exact: true })).toHaveCount(0);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('button', { name: 'Read for the thesis', exact: true })).toBeVisible();
});

test('an edit of many papers is taken back by one click, and leaves what was written since', async ({ extension }) => {
  const list = await withPapers(extension, 3);
  await list.locator('.row-open').first().focus();
  await list.keyboard.press('a');
  await expect(selected(list)).toHaveCount(3);
  await list.getByRole('textbox', { name: 'Tag', exact: true }).fill('thesis');
  await list.getByRole('button', { name: 'Add tag' }).click();
  await expect(list.locator('.row-tag')).toHaveCount(3);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect(list.locator('.row-tag')).toHaveCount(0);
});

test('a note in Markdown is drawn, and hostile text in it is text', async ({ extension }) => {
  const hostile = '**Strong** and _soft_, R&amp;D, [a link](https://example.org/x), [a trap](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n- one\n- two\n\n![beacon](https://evil.example/pixel.png)\n\n<script>document.title="taken"</script>';
  const list = await withPapers(extension, 2, hostile);
  await list.getByRole('searchbox').fill('beacon');
  await expect(list.getByText('1 of 2 shown')).toBeVisible();
  const note = list.locator('.entry-note');
  await expect(note.locator('strong')).toHaveText('Strong');
  // The pages' policy lets no document decode this.
  await expect(note).toContainText('R&D');
  await expect(note.locator('li')).toHaveText(['one', 'two']);
  await expect(note.getByRole('link')).toHaveText(['a link']);
  await expect(note).toContainText('<img src=x onerror=alert(1)>');
  await expect(note.locator('img, script')).toHaveCount(0);
  await expect(note).toContainText('a trap');
  expect(await list.title()).not.toBe('taken');
});

/** Stands in for the browser's printing: as it begins and ends, and what is on the paper meanwhile. */
async function standInForPrinting(list: Page): Promise<void> {
  await list.evaluate(() => {
    const scope = globalThis as unknown as { printed: string[] };
    globalThis.print = () => {
      globalThis.dispatchEvent(new Event('beforeprint'));
      scope.printed = [...document.querySelectorAll('.printed li')].map((row) => row.textContent);
      globalThis.dispatchEvent(new Event('afterprint'));
    };
  });
}

test('on paper there are all papers, those out of sight too, and nothing to press', async ({ extension }) => {
  const list = await withPapers(extension, 120);
  await standInForPrinting(list);
  await list.getByRole('button', { name: 'Print', exact: true }).click();
  const printed = () => list.evaluate(() => (globalThis as unknown as { printed?: string[] }).printed ?? []);
  await expect.poll(async () => (await printed()).length).toBe(120);
  expect((await printed()).at(-1)).toContain('Paper 1 of a long list');
  await expect(list.locator('.printed li')).toHaveCount(0);
  // What is found is printed.
  await list.getByRole('searchbox').fill('naïve');
  await expect(list.getByText('1 of 120 shown')).toBeVisible();
  await list.locator('.row-open').focus();
  await list.keyboard.press('Control+p');
  await expect.poll(async () => (await printed()).length).toBe(1);

  await list.emulateMedia({ media: 'print' });
  await list.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  await expect(list.locator('.printed li')).toBeVisible();
  await expect(list.locator('button:visible')).toHaveCount(0);
  await expect(list.getByRole('searchbox')).toBeHidden();
});

test('a paper that is open alone is printed with its note', async ({ extension }) => {
  const list = await withPapers(extension, 2, 'A note to print.');
  await list.setViewportSize({ width: 400, height: 800 });
  await list.reload();
  await list.getByRole('button', { name: /naïve snails/ }).click();
  await expect(list.locator('.entry-note')).toHaveText('A note to print.');
  await expect(list.locator('.entry-report h2').first()).toHaveText('The last one is about naïve snails');
  await list.emulateMedia({ media: 'print' });
  await list.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  await expect(list.getByText('A note to print.')).toBeVisible();
  await expect(list.locator('select:visible')).toHaveCount(0);
  await expect(list.locator('button:visible')).toHaveCount(0);
});

test('what one page of the list changes, another one shows', async ({ extension }) => {
  const list = await withPapers(extension, 3);
  const other = await extension.open('reading-list');
  await expect(other.getByText('3 papers saved')).toBeVisible();
  await other.locator('.row-open').first().focus();
  await other.keyboard.press('a');
  await other.getByRole('textbox', { name: 'Tag', exact: true }).fill('thesis');
  await other.getByRole('button', { name: 'Add tag' }).click();
  for (const page of [list, other]) await expect(page.locator('.row-tag')).toHaveText(['thesis', 'thesis', 'thesis']);
});

test('on a narrow screen a paper takes the place of the list, and Esc leads back to its row', async ({ extension }) => {
  const list = await withPapers(extension, 3);
  await list.setViewportSize({ width: 400, height: 800 });
  await list.reload();
  await expect(list.locator('.detail')).toBeHidden();
  await list.getByRole('button', { name: /Paper 2 of a long list/ }).click();
  await expect(list.locator('.row').first()).toBeHidden();
  await expect(list.locator('.detail h2').first()).toHaveText('Paper 2 of a long list');
  await list.keyboard.press('Escape');
  await expect(list.locator('.row[data-at="1"] .row-open')).toBeFocused();
  // Nothing sticks out of a narrow window.
  expect(await list.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});
