import type { Page } from '@playwright/test';
import type { Extension } from '@/scripts/browser/extension';
import { articleId } from '@/scripts/demo/demo-paper';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { API_HOSTS, demoSites } from '@/scripts/demo/demo-sites';
import { htmlAnswer, type StageAnswer } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { HOME_URL } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test as base } from './caveat-test';

/** One empty page, as a publisher's server gives it. */
const PDF: StageAnswer = {
  status: 200,
  headers: { 'content-type': 'application/pdf' },
  body: `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
};

/** A journal that Caveat has never heard of. */
const SOCIETY = 'journal.society.example';
const SOCIETY_PDF = `/doi/pdf/${CORRECTED_ARTICLE.doi}`;

interface WorkerFixtures {
  sharedStage: Stage;
}

const test = base.extend<object, WorkerFixtures>({
  sharedStage: [
    async ({ playwright: _playwright }, use) => {
      const stage = await startStage(demoSites().set(SOCIETY, ({ path }) => (path === SOCIETY_PDF ? PDF : htmlAnswer('<title>Home</title>'))));
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

const asked = (stage: Stage) => API_HOSTS.reduce((sum, host) => sum + stage.requests(host).length, 0);

/** The popup of a page, read and used through another page of the extension: automation sees no popups. */
class OpenPopup {
  private constructor(private readonly onlooker: Page) {}

  /** Clicks Caveat's button over a page, which also lets the popup see that tab's address. */
  static async over(page: Page, extension: Extension): Promise<OpenPopup> {
    const onlooker = await extension.open('options');
    await new BrowserPermissions(extension.context, extension).openPopup(page);
    return new OpenPopup(onlooker);
  }

  text(): Promise<string> {
    return this.onlooker.evaluate(() => {
      const { extension } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return extension.getViews({ type: 'popup' })[0]?.document.body?.innerText ?? '';
    });
  }

  async press(name: string): Promise<void> {
    await this.onlooker.evaluate((wanted) => {
      const { extension } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const buttons = extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('button') ?? [];
      [...buttons].find((button) => button.textContent === wanted)?.click();
    }, name);
  }

  /** Types into the field that has the focus, and presses Enter. */
  async enter(text: string): Promise<void> {
    await this.onlooker.evaluate((given) => {
      const { extension } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const field = extension.getViews({ type: 'popup' })[0]?.document.activeElement as HTMLInputElement;
      field.value = given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.form?.requestSubmit();
    }, text);
  }
}

interface ExtensionApi {
  extension: { getViews(filter: { type: 'popup' }): Window[] };
}

test('over a PDF of a journal it does not know, the popup gives the verdict on what the address names', async ({ page, stage, extension }) => {
  await extension.grantLive();
  await page.goto(`https://${SOCIETY}${SOCIETY_PDF}`);
  const popup = await OpenPopup.over(page, extension);
  // The word comes from the machine at once; the title with the first source that answers.
  await expect.poll(() => popup.text()).toContain(CORRECTED_ARTICLE.title);
  const text = await popup.text();
  expect(text).toContain('Corrected');
  expect(text).toContain(`The address names ${CORRECTED_ARTICLE.doi}.`);
  expect(text).not.toContain('doesn’t read');
  expect(stage.requests('eutils.ncbi.nlm.nih.gov'), 'as for a paper in front of the reader, no more').toHaveLength(0);
  await popup.press('Open the full report');
  const check = await extension.page('check');
  await expect(check.getByRole('heading', { name: CORRECTED_ARTICLE.title })).toBeVisible();
});

test('over a PDF with online checks off, the popup answers from the machine and nothing leaves', async ({ page, stage, extension }) => {
  await page.goto(`https://${SOCIETY}${SOCIETY_PDF}`);
  const popup = await OpenPopup.over(page, extension);
  await expect.poll(() => popup.text()).toContain('Corrected');
  expect(asked(stage)).toBe(0);
});

test('over a PDF of a journal it knows, the popup says that the address named the paper', async ({ page, stage, extension }) => {
  const path = `/articles/${articleId(CORRECTED_ARTICLE)}.pdf`;
  stage.page('www.nature.com', path, PDF);
  await page.goto(`https://www.nature.com${path}`);
  const popup = await OpenPopup.over(page, extension);
  await expect.poll(() => popup.text()).toContain(`The address names ${CORRECTED_ARTICLE.doi}.`);
  await expect.poll(() => popup.text()).toContain('Corrected');
});

test('on a site it does not know, with nothing in the address, the popup offers to read it and the box', async ({ page, extension }) => {
  await page.goto(`https://${SOCIETY}/`);
  const popup = await OpenPopup.over(page, extension);
  await expect.poll(() => popup.text()).toContain('Caveat doesn’t read this site by default');
  const text = await popup.text();
  expect(text).toContain('Check this page');
  expect(text).toContain(`Always on ${SOCIETY}`);
  expect(text).toContain('DOI, PubMed number or title');
});

test('on a page without a paper the cursor stands in the box, and Enter opens the check page', async ({ page, extension }) => {
  await extension.grantLive();
  await page.goto(HOME_URL);
  const popup = await OpenPopup.over(page, extension);
  await expect.poll(() => popup.text()).toContain('No paper recognised on this page');
  await popup.enter(PLAIN_ARTICLE.title);
  const check = await extension.page('check');
  await expect(check.getByRole('button', { name: PLAIN_ARTICLE.title })).toBeVisible();
  expect(decodeURIComponent(check.url())).not.toContain(PLAIN_ARTICLE.title.slice(0, 10));
});
