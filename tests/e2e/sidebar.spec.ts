import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import type { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

/** Waits until each of these words stands in the sidebar below the one before it: the parts of a report come one by one. */
async function expectOrder(caveat: CaveatOnPage, words: readonly string[]): Promise<void> {
  await expect(async () => {
    const text = (await caveat.lines()).join('\n');
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      expect(at, `"${word}" stands after what comes before it`).toBeGreaterThanOrEqual(0);
      from = at + word.length;
    }
  }).toPass({ timeout: 30_000 });
}

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

test('on a corrected article: status and notice, then the summary with its author, findings, caveats, save', async ({
  page,
  caveat,
}) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  await expect(sidebar).toContainText('PubMed');
  await expectOrder(caveat, [
    'Corrected',
    'Correction',
    '13 May 2025',
    'In plain words',
    'a machine',
    'Key findings',
    'What to be careful about',
    'Not medical advice.',
    'Save to reading list',
  ]);
});

test('the notice is linked, and says which sources list it', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await sidebar.getByText('Details', { exact: true }).click();
  const link = sidebar.getByRole('link', { name: 'Open the notice' }).first();
  await expect(link).toHaveAttribute('href', `https://doi.org/${AUTHOR_CORRECTION.doi}`);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(sidebar.getByText(/Listed by .*Crossref/)).toBeVisible();
});

test('at most four caveats, each with what it rests on', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('PubMed');
  const section = sidebar.locator('section', { has: page.getByRole('heading', { name: 'What to be careful about' }) }).last();
  const items = section.getByRole('listitem');
  await expect(items.filter({ hasText: 'declare interests' })).toContainText('Senolytic Therapeutics');
  await expect(items.filter({ hasText: 'A machine wrote the summary' })).toContainText('the abstract, not the full text');
  expect(await items.count()).toBeLessThanOrEqual(4);
});

test('on a correction notice: says first that it is not the study, and keeps the study folded away', async ({ page, caveat }) => {
  await page.goto(articleUrl(AUTHOR_CORRECTION));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('The panel has been replaced');
  await expectOrder(caveat, [
    'This is a correction notice, not the study.',
    'It announces a correction to:',
    CORRECTED_ARTICLE.title,
    'What the notice says',
    'About the article',
  ]);
  await expect(sidebar.getByText('Key findings')).toBeHidden();
  await expect(
    sidebar.getByRole('link', { name: CORRECTED_ARTICLE.title }).or(sidebar.locator(`a[href="https://doi.org/${CORRECTED_ARTICLE.doi}"]`)).first(),
  ).toBeVisible();
});

test('what a retracted paper claimed is folded away, in the past tense', async ({ page, caveat }) => {
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('Retracted on 2 March 2023');
  const claimed = sidebar.getByText('Show what the retracted paper claimed');
  await expect(claimed).toBeVisible();
  await expect(sidebar.getByText('collect four litres')).toBeHidden();
  await claimed.click();
  await expect(sidebar.getByText('collect four litres')).toBeVisible();
});

test('without a stored summary the authors’ abstract stands there, with its own labels', async ({ page, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar.getByText('What the authors report')).toBeVisible();
  await expect(sidebar).toContainText(/methods/i);
  await expect(sidebar).toContainText('asked 48 nurses');
});

test('no notice found says who was asked, and promises nothing', async ({ page, caveat }) => {
  await page.goto(articleUrl(PLAIN_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText(/Checked Crossref.* and .*today at/);
  await expect(sidebar).toContainText('This doesn’t verify the results, and a notice may still appear.');
});

test('the foot is one line of a button’s height', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  // Until the reader touches it, the sidebar is drawn anew instead of moved: its foot is gone for a moment.
  await expect.poll(async () => (await sidebar.locator('footer').boundingBox())?.height ?? Infinity).toBeLessThanOrEqual(56);
  for (const name of ['Reading list', 'Options']) await expect(sidebar.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
});

test('saving is in sight without scrolling, and covers nothing at the end', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('13 May 2025');
  const save = sidebar.getByRole('button', { name: 'Save to reading list' });
  await expect(save).toBeInViewport({ ratio: 1 });
  await sidebar.evaluate((column) => column.scrollTo(0, column.scrollHeight));
  const [foot, body] = await Promise.all([sidebar.locator('footer').boundingBox(), sidebar.locator('.sidebar-body').boundingBox()]);
  expect((body?.y ?? 0) + (body?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
  await expect(save).toBeInViewport({ ratio: 1 });
});

test('Esc closes the sidebar and gives the focus back', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await caveat.tab.focus();
  await page.keyboard.press('Enter');
  await expect(caveat.sidebar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(caveat.sidebar).toBeHidden();
  await expect(caveat.tab).toBeFocused();
});

test('the keyboard shortcut opens and closes the sidebar', async ({ page, extension, caveat }) => {
  const url = articleUrl(CORRECTED_ARTICLE);
  await page.goto(url);
  await expect(caveat.tab).toBeVisible();
  await extension.pressShortcut(url);
  await expect(caveat.sidebar).toBeVisible();
  await extension.pressShortcut(url);
  await expect(caveat.sidebar).toBeHidden();
});

test('closing a sidebar that is kept open lasts until the next paper', async ({ page, extension, caveat }) => {
  await extension.setSettings({ keepOpen: true });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.sidebar).toBeVisible();
  await caveat.sidebar.getByRole('button', { name: 'Close' }).click();
  await expect(caveat.sidebar).toBeHidden();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.sidebar).toBeVisible();
});
