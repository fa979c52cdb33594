import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { demoSites } from '@/scripts/demo/demo-sites';
import { htmlAnswer } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test as base } from './caveat-test';

/** A site for lay summaries that Caveat has never heard of; part of its page is hidden from readers. */
const HOST = 'summaries.example';
const PAGE = `<!doctype html><html lang="en"><head><title>Tired cells | Summaries</title><style>.later { display: none }</style></head><body>
<nav>Home</nav><main><h1>Tired cells hide</h1><p>Cells that age under treatment keep a protein, a study says in plain words.</p>
<h2>Summary</h2><p>Cells keep a protein.</p><p class="later">Buy our pills.</p>
<h2>Key Findings</h2><ul><li>The protein held others back.</li></ul>
<h2>Study Limitations</h2><p>This summary is based on the author correction notice. See the <a href="https://doi.org/${CORRECTED_ARTICLE.doi}">original paper</a>.</p>
<h2>Related</h2><p>More.</p></main></body></html>`;

const test = base.extend<object, { sharedStage: Stage }>({
  sharedStage: [
    async ({ playwright: _playwright }, use) => {
      const stage = await startStage(demoSites().set(HOST, () => htmlAnswer(PAGE)));
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

test('a summary page is recognised at a click, looked through, kept, and shown with its paper', async ({ page, extension, caveat }) => {
  await page.goto(`https://${HOST}/tired`);
  const press = await new BrowserPermissions(extension.context, extension).openPopup(page);
  await press('Keep the summary on this page');

  const clip = await extension.page('clip');
  await expect(clip.getByLabel('DOI of the paper it is about')).toHaveValue(CORRECTED_ARTICLE.doi);
  await expect(clip.getByLabel('Summary', { exact: true })).toHaveValue('Cells keep a protein.');
  await expect(clip.getByText('Shown as a summary of the notice')).toBeVisible();
  await expect(clip.getByText('Buy our pills')).toHaveCount(0);
  await clip.getByLabel('Title', { exact: true }).fill('Tired cells, corrected by me');
  await clip.getByRole('button', { name: 'Keep it' }).click();
  await expect(clip.getByText('Kept. The paper’s page will show it.')).toBeVisible();

  const options = await extension.open('options');
  await expect(options.getByText('Tired cells, corrected by me')).toBeVisible();
  await options.close();
  await page.bringToFront();
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  const frame = sidebar.locator('section', { hasText: 'summaries.example' }).last();
  await expect(frame).toContainText('A summary of the notice, not the study');
});
