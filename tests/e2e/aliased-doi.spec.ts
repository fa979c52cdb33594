import { htmlAnswer, jsonAnswer } from '@/scripts/stage/answer';
import { expect, test } from './caveat-test';

const ALIAS = '10.1038/s41598-099-00701-1';
const PRIME = '10.1038/s41598-099-00702-2';
const TITLE = 'Moss under stones';
const PAGE = 'https://www.nature.com/articles/s41598-099-00701-1';
const PRIME_PAGE = 'https://www.nature.com/articles/s41598-099-00702-2';

const articlePage = (doi: string) =>
  htmlAnswer(`<!doctype html><title>${TITLE}</title><meta name="citation_doi" content="${doi}"><meta name="citation_title" content="${TITLE}"><h1>${TITLE}</h1>`);

const redirect = (location: string) => ({ status: 301, headers: { location }, body: '' });

/** Crossref as it answers since February 2025: the alias leads to the record of the prime DOI. */
function serve(stage: { page(host: string, path: string, answer: ReturnType<typeof htmlAnswer>): void }, location = `https://api.crossref.org/works/${PRIME}`): void {
  const notice = { DOI: '10.1038/s41598-099-00703-3', type: 'retraction', source: 'publisher', updated: { 'date-parts': [[2022, 5, 6]] } };
  const message = { DOI: PRIME, type: 'journal-article', title: [TITLE], 'container-title': ['Journal of Moss'], issued: { 'date-parts': [[2019, 1, 2]] }, 'updated-by': [notice] };
  stage.page('www.nature.com', '/articles/s41598-099-00701-1', articlePage(ALIAS));
  stage.page('www.nature.com', '/articles/s41598-099-00702-2', articlePage(PRIME));
  stage.page('api.crossref.org', `/works/${ALIAS}`, redirect(location));
  stage.page('api.crossref.org', `/works/${PRIME}`, jsonAnswer({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message }));
}

test('a paper under an alias of its DOI has the record of the prime DOI, and is one work with it', async ({ page, stage, extension, caveat }) => {
  serve(stage);
  await extension.grantLive();
  await page.goto(PAGE);
  await expect(caveat.tab).toHaveText(/Retracted/);
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText(`Also registered as ${PRIME}`);
  await caveat.save();

  const asked = () => stage.requests('api.crossref.org').filter(({ path }) => [ALIAS, PRIME].some((doi) => path === `/works/${doi}`)).length;
  const before = asked();
  await page.goto(PRIME_PAGE);
  await expect(caveat.tab).toHaveText(/Retracted/);
  await expect(await caveat.open()).toContainText(/Saved /);
  expect(asked(), 'its record is at hand').toBe(before);
});

test('a redirect out of Crossref’s API is not taken for an answer', async ({ page, stage, extension, caveat }) => {
  serve(stage, `https://www.ebi.ac.uk/works/${PRIME}`);
  stage.page('www.ebi.ac.uk', `/works/${PRIME}`, jsonAnswer({ message: { DOI: ALIAS, type: 'journal-article', title: [TITLE] } }));
  await extension.grantLive();
  await page.goto(PAGE);
  await expect(caveat.tab).toHaveText(/Not checked/);
});
