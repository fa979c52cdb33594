import type { Page } from '@playwright/test';
import { API_HOSTS } from '@/scripts/demo/demo-sites';
import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { htmlAnswer, jsonAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

const total = (stage: Stage): number => API_HOSTS.reduce((sum, host) => sum + stage.requests(host).length, 0);

/** Every label the tab showed on the page, in order, each once in a row. */
async function tabWords(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const words: string[] = [];
    (globalThis as { tabWords?: string[] }).tabWords = words;
    setInterval(() => {
      for (const host of document.documentElement.children) {
        const label = host.shadowRoot?.querySelector('button[aria-label^="Open Caveat"]')?.getAttribute('aria-label');
        if (label && label !== words.at(-1)) words.push(label);
      }
    }, 5);
  });
  return () => page.evaluate(() => (globalThis as { tabWords?: string[] }).tabWords ?? []);
}

test('a corrected article: what changed in the notice’s words, and whether the text has it', async ({ page, stage, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Corrected/);
  expect(total(stage), 'on viewing').toBeLessThanOrEqual(2);
  const sidebar = await caveat.open();
  await expect(sidebar.getByText('Figures and tables').first()).toBeVisible();
  await expect(sidebar.getByText('belongs to another time point').first()).toBeVisible();
  await expect(sidebar).toContainText('The notice says: “The original article has been corrected.”');
  await expect(sidebar).toContainText('A PDF saved before 13 May 2025 predates the correction.');
  await expect(sidebar).not.toContainText('Looking for');
  expect(total(stage), 'with the sidebar').toBeLessThanOrEqual(6);
});

test('the second view of a paper asks nobody, its notice’s words included', async ({ page, stage, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(await caveat.open()).toContainText('belongs to another time point');
  await expect(caveat.sidebar).not.toContainText('Looking for');
  const before = total(stage);
  await page.reload();
  await expect(await caveat.open()).toContainText('belongs to another time point');
  await caveat.sidebar.getByText('Details', { exact: true }).click();
  await expect(caveat.sidebar.getByText('What was checked')).toBeVisible();
  expect(total(stage)).toBe(before);
});

test('the machine answers first, and its word does not flicker while sources answer', async ({ page, stage, caveat }) => {
  stage.fault('api.crossref.org', { kind: 'delay', ms: 500 });
  stage.fault('www.ebi.ac.uk', { kind: 'delay', ms: 900 });
  const words = await tabWords(page);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Corrected/);
  expect(stage.requests('api.crossref.org').length + stage.requests('www.ebi.ac.uk').length).toBeLessThanOrEqual(2);
  await expect(await caveat.open()).toContainText('13 May 2025');
  await expect(caveat.sidebar).toContainText('PubMed lists a notice', { useInnerText: false });
  expect(await words()).toHaveLength(1);

  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/No notice found/);
  // From "not checked" while they answer straight to the settled word: no half answer is shown as one.
  expect((await words()).map((label) => /Not checked|No notice found/.exec(label)?.[0])).toEqual(['Not checked', 'No notice found']);
});

test('a register that no longer lists what our list says betters the status, and the sidebar says so', async ({ page, stage, caveat }) => {
  const doi = '10.1038/nature12968';
  const title = 'An invented page at a listed address';
  stage.page(
    'www.nature.com',
    '/articles/nature12968',
    htmlAnswer(`<!doctype html><title>${title}</title><meta name="citation_doi" content="${doi}"><meta name="citation_title" content="${title}"><h1>${title}</h1>`),
  );
  const work = { DOI: doi, type: 'journal-article', title: [title], 'container-title': ['Nature'], issued: { 'date-parts': [[2014, 1, 30]] } };
  stage.page('api.crossref.org', `/works/${doi}`, jsonAnswer({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: work }));
  stage.fault('api.crossref.org', { kind: 'delay', ms: 300 });
  const words = await tabWords(page);
  await page.goto(`https://www.nature.com/articles/nature12968`);
  await expect(caveat.tab).toHaveText(/No notice found/);
  expect((await words()).map((label) => /Retracted|No notice found/.exec(label)?.[0])).toEqual(['Retracted', 'No notice found']);
  await expect(await caveat.open()).toContainText('Was “Retracted”; the record at Crossref says otherwise.');
});

test('what a retracted paper claimed is copied with its status', async ({ page, context, caveat }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articleUrl(RETRACTED_ARTICLE));
  const sidebar = await caveat.open();
  await sidebar.getByText('Show what the retracted paper claimed').click();
  await sidebar.getByText('collect four litres').click({ clickCount: 3 });
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('collect four litres');
  expect(copied).toMatch(/\n\n\[Retracted 2 March 2023 \(doi:10\.1038\/s41598-099-00003-3\); checked .* in Crossref.*\]$/);
});

test('the status and its proof are copied as plain text', async ({ page, context, caveat }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('belongs to another time point');
  await sidebar.getByText('Details', { exact: true }).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await sidebar.getByRole('button', { name: 'Copy status' }).click();
  await expect(sidebar.getByText('Copied')).toBeVisible();
  expect(await read()).toMatch(/^Corrected 13 May 2025 \(doi:10\.1038\/s43018-099-00001-1\); checked .* in .*Crossref.*\.$/);
  await sidebar.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(read).toMatch(/https:\/\/doi\.org\/10\.1038\/s43018-023-00712-x[^]*Crossref says[^]*belongs to another time point/);
});
