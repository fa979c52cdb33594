import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test('a finding whose passage stands on the page is shown there, and the page’s own nodes stay as they are', async ({ page, extension, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const passage = await page.evaluate(() => [...document.querySelectorAll('p')].map((each) => each.textContent?.trim() ?? '').find((text) => text.length > 60) ?? '');
  const options = await extension.open('options');
  const text = JSON.stringify({
    format: 'caveat-summary-pack',
    version: 1,
    id: 'club',
    title: 'Journal club',
    summaries: [
      {
        id: 'a',
        role: 'article',
        subject: { doi: CORRECTED_ARTICLE.doi },
        language: 'en',
        title: 'Ours',
        summary: ['Words.'],
        findings: [{ text: 'What we make of it.', evidence: passage }, { text: 'What stands nowhere on this page, as far as anybody knows.' }],
        basis: 'full-text',
        author: { kind: 'human', name: 'B. Reader' },
      },
    ],
  });
  await options.locator('input[aria-label="Import a pack"]').setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(options.getByText('Imported: 1 added')).toBeVisible();
  await options.close();

  await page.bringToFront();
  await page.reload();
  const before = await page.evaluate(() => document.querySelector('main')?.outerHTML ?? document.body.children.length);
  const sidebar = await caveat.open();
  const show = sidebar.getByRole('button', { name: 'Show on the page' });
  await expect(show).toHaveCount(1);
  await show.click();
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('caveat-place') ?? [])].map(String).join(''))).toContain(passage.slice(0, 40));
  expect(await page.evaluate(() => document.querySelector('main')?.outerHTML ?? document.body.children.length)).toEqual(before);
});
