import { htmlAnswer, jsonAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { expect, test } from './caveat-test';
import { articleWithReferences, pubmedList } from './long-lists';

/** An invented work that stands in row 2 and is reference 2, and that no list of notices has. */
const DOI = '10.5555/invented.1';
const TITLE = 'What meshes and enzymes have in common';
const PAPER = 'https://pubmed.ncbi.nlm.nih.gov/90000001/';
const ARTICLE = 'https://www.nature.com/articles/s41598-099-00600-0';
const LIST = 'https://pubmed.ncbi.nlm.nih.gov/?term=ageing';

function serve(stage: Stage): void {
  const notice = { DOI: '10.5555/invented.notice', type: 'retraction', source: 'publisher', updated: { 'date-parts': [[2022, 5, 6]] } };
  const message = { DOI, type: 'journal-article', title: [TITLE], 'container-title': ['Invented Journal'], issued: { 'date-parts': [[2019, 1, 2]] }, 'updated-by': [notice] };
  stage.page('pubmed.ncbi.nlm.nih.gov', '/90000001/', htmlAnswer(`<!doctype html><title>${TITLE}</title><meta name="citation_pmid" content="90000001"><meta name="citation_doi" content="${DOI}"><meta name="citation_title" content="${TITLE}"><h1>${TITLE}</h1>`));
  stage.page('api.crossref.org', `/works/${DOI}`, jsonAnswer({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message }));
  stage.page('www.nature.com', '/articles/s41598-099-00600-0', htmlAnswer(articleWithReferences(20)));
  stage.page('pubmed.ncbi.nlm.nih.gov', '/', htmlAnswer(pubmedList(20)));
}

const asked = (stage: Stage) => stage.requests().filter(({ host }) => /crossref|ebi|eutils/.test(host)).length;

test('a paper that was just shown as retracted is marked in the next list, with the day, and as saved', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.grantLive();
  const row = page.locator('[data-rel-pos="2"]').getByRole('button', { name: 'Retracted: show the notice' });
  await page.goto(LIST);
  await expect(page.locator('[data-rel-pos="5"]').getByRole('button', { name: 'Retracted: show the notice' })).toBeVisible();
  await expect(row, 'nobody has been asked about it yet').toHaveCount(0);

  await page.goto(PAPER);
  await expect(caveat.tab).toHaveText(/Retracted/);
  await caveat.save();
  await expect(caveat.sidebar).not.toContainText('checking');

  const before = asked(stage);
  await page.goto(LIST);
  await expect(row).toBeVisible();
  await extension.pressShortcut('https://pubmed.ncbi.nlm.nih.gov/*');
  const item = caveat.sidebar.getByRole('listitem').filter({ hasText: 'Row 2' }).first();
  await expect(item).toContainText('Retraction, 6 May 2022');
  await expect(item).toContainText(/Listed by Crossref; checked on \d/);
  await expect(caveat.heading('In your reading list')).toBeVisible();
  expect(asked(stage), 'the list asks nobody').toBe(before);
});

test('the same in a reference list', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.grantLive();
  await page.goto(PAPER);
  await expect(caveat.tab).toHaveText(/Retracted/);
  await caveat.save();
  await page.goto(ARTICLE);
  await expect(page.locator('#ref-CR2').getByRole('button', { name: 'Retracted: show the notice' })).toBeVisible();
  const sidebar = await caveat.open();
  await expect(sidebar.getByRole('listitem').filter({ hasText: 'Reference 2' }).first()).toContainText(/Listed by Crossref; checked on \d/);
  await expect(caveat.heading('In your reading list')).toBeVisible();
});
