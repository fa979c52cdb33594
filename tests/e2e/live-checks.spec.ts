import { API_HOSTS } from '@/scripts/demo/demo-sites';
import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, DEMO_PAPERS, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { articleUrl, recordUrl } from './addresses';
import { expect, test } from './caveat-test';

const asked = (stage: { requests(host: string): unknown[] }) =>
  Object.fromEntries(API_HOSTS.map((host) => [host, stage.requests(host).length]));

test('with online checks off, not one request leaves for an outside service', async ({ page, stage, caveat }) => {
  for (const paper of DEMO_PAPERS) {
    for (const url of [articleUrl(paper), recordUrl(paper)]) {
      await page.goto(url);
      await expect(caveat.tab).toBeVisible();
      const sidebar = await caveat.open();
      await expect(sidebar).toContainText(paper.title);
    }
  }
  expect(asked(stage)).toEqual({ 'api.crossref.org': 0, 'www.ebi.ac.uk': 0, 'eutils.ncbi.nlm.nih.gov': 0 });
});

test('with online checks off, what is on the machine is shown, and what is not is said', async ({ page, caveat }) => {
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab).toHaveText(/Corrected/);
  await expect(await caveat.open()).toContainText('In plain words');
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/Not checked/);
  await expect(await caveat.open()).toContainText('online checks are off');
});

test('looking at a paper asks two services once, and opening the sidebar a third', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/No notice found/);
  expect(asked(stage)).toEqual({ 'api.crossref.org': 1, 'www.ebi.ac.uk': 1, 'eutils.ncbi.nlm.nih.gov': 0 });
  await caveat.open();
  await expect.poll(() => asked(stage)['eutils.ncbi.nlm.nih.gov']).toBe(1);
  await expect(caveat.sidebar).toContainText('PubMed');
  expect(asked(stage)).toEqual({ 'api.crossref.org': 1, 'www.ebi.ac.uk': 1, 'eutils.ncbi.nlm.nih.gov': 1 });
});

test('a notice with the sidebar open asks at most four times more, for its subject', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(AUTHOR_CORRECTION));
  await expect(await caveat.open()).toContainText('What the notice says');
  const subject = `/works/${CORRECTED_ARTICLE.doi}`;
  await expect.poll(() => stage.requests('api.crossref.org').map(({ path }) => decodeURIComponent(path))).toContain(subject);
  await expect(caveat.sidebar).not.toContainText('checking');
  const total = API_HOSTS.reduce((sum, host) => sum + stage.requests(host).length, 0);
  expect(total).toBeLessThanOrEqual(6);
});

test('a paper seen a moment ago is answered without asking again', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab).toHaveText(/No notice found/);
  const before = asked(stage);
  await page.reload();
  await expect(caveat.tab).toHaveText(/No notice found/);
  expect(asked(stage)).toEqual(before);
});
