import { CORRECTED_ARTICLE, PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import type { Fault } from '@/scripts/stage/fault';
import { articleUrl } from './addresses';
import { expect, test } from './caveat-test';

const CROSSREF = 'api.crossref.org';
const EUROPE_PMC = 'www.ebi.ac.uk';
const PUBMED = 'eutils.ncbi.nlm.nih.gov';

/** What Crossref may do to us, the tab's word for it, and the sentence that must stand in the sidebar. */
const CASES: { name: string; fault: Fault; word: string; says: RegExp }[] = [
  {
    name: '404: it doesn’t have the paper, which is an answer and no failure',
    fault: { kind: 'status', status: 404 },
    word: 'No notice found',
    says: /Crossref doesn’t have this paper/,
  },
  {
    name: '429 with Retry-After far away: it could not be asked',
    fault: { kind: 'status', status: 429, retryAfter: '120' },
    word: 'Partly checked',
    says: /Couldn’t check Crossref \(too many requests/,
  },
  {
    name: '500: it could not be asked',
    fault: { kind: 'status', status: 500 },
    word: 'Partly checked',
    says: /Couldn’t check Crossref \(server error\)/,
  },
  {
    name: 'JSON cut off in the middle: it could not be asked',
    fault: { kind: 'nonsense' },
    word: 'Partly checked',
    says: /Couldn’t check Crossref \(unreadable answer\)/,
  },
  {
    name: 'an HTML page: it could not be asked',
    fault: { kind: 'html' },
    word: 'Partly checked',
    says: /Couldn’t check Crossref \(unreadable answer\)/,
  },
  {
    name: 'a cut connection: it could not be asked',
    fault: { kind: 'drop' },
    word: 'Partly checked',
    says: /Couldn’t check Crossref/,
  },
  {
    name: 'a redirect to another host: it could not be asked',
    fault: { kind: 'redirect', to: 'https://tracker.example/works' },
    word: 'Partly checked',
    says: /Couldn’t check Crossref/,
  },
];

test.beforeEach(async ({ extension }) => {
  await extension.grantLive();
});

for (const { name, fault, word, says } of CASES) {
  test(`Crossref answers ${name}`, async ({ page, stage, caveat }) => {
    stage.fault(CROSSREF, fault);
    await page.goto(articleUrl(PLAIN_ARTICLE));
    await expect(caveat.tab.getByText(word, { exact: true })).toBeVisible({ timeout: 40_000 });
    const sidebar = await caveat.open();
    await sidebar.getByText('Details', { exact: true }).click();
    await expect(sidebar).toContainText(says, { timeout: 40_000 });
    // The rest is intact: what the other sources hold is shown.
    await expect(sidebar).toContainText(PLAIN_ARTICLE.title);
    await expect(sidebar).toContainText('asked 48 nurses');
    // A browser follows a redirect before anybody can look where it leads (docs/adr/0011): Crossref's own words are all
    // that goes there, nothing of the reader's, and what comes back is not taken.
    const led = stage.requests('tracker.example');
    if (fault.kind !== 'redirect') expect(led).toHaveLength(0);
    for (const { path, query, method } of led) expect([method, path, query.toString()]).toEqual(['GET', '/works', '']);
  });
}

test('Crossref says nothing for 30 seconds: the word does not wait for it longer than that', async ({ page, stage, caveat }) => {
  stage.fault(CROSSREF, { kind: 'hang' });
  await page.goto(articleUrl(PLAIN_ARTICLE));
  // Until then nothing is promised: neither "no notice" nor a failure.
  await expect(caveat.tab.getByText('Not checked', { exact: true })).toBeVisible();
  await expect(caveat.tab.getByText('Partly checked', { exact: true })).toBeVisible({ timeout: 30_000 });
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('Crossref couldn’t be checked (no answer in time)', { timeout: 40_000 });
  await expect(sidebar).toContainText('asked 48 nurses');
});

test('a correction known to Europe PMC stands, whatever Crossref does', async ({ page, stage, caveat }) => {
  stage.fault(CROSSREF, { kind: 'nonsense' });
  await page.goto(articleUrl(CORRECTED_ARTICLE));
  await expect(caveat.tab.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('Couldn’t check Crossref');
  await expect(caveat.sidebar).toContainText('May 2025');
});

test('no source can be asked: not checked, with the reason, and never "no notice"', async ({ page, stage, caveat }) => {
  for (const host of [CROSSREF, EUROPE_PMC, PUBMED]) stage.fault(host, { kind: 'nonsense' });
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('Not checked', { exact: true })).toBeVisible();
  const sidebar = await caveat.open();
  await expect(sidebar).toContainText('no register of corrections answered');
  await expect(sidebar).not.toContainText('No correction, concern or retraction found');
});

test('"Try again" asks again, and the right word comes', async ({ page, stage, caveat }) => {
  stage.fault(CROSSREF, { kind: 'nonsense' });
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('Partly checked', { exact: true })).toBeVisible();
  const sidebar = await caveat.open();
  // Opening asks again too; only when that has failed is there something to mend.
  const again = sidebar.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  stage.fault(CROSSREF, null);
  await again.click();
  await expect(caveat.tab.getByText('No notice found', { exact: true })).toBeVisible();
});

test('PubMed failing when the sidebar opens makes the word less sure, not wrong', async ({ page, stage, caveat }) => {
  stage.fault(PUBMED, { kind: 'html' });
  await page.goto(articleUrl(PLAIN_ARTICLE));
  await expect(caveat.tab.getByText('No notice found', { exact: true })).toBeVisible();
  await expect(await caveat.open()).toContainText('Couldn’t check PubMed');
  await expect(caveat.tab.getByText('Partly checked', { exact: true })).toBeVisible();
});
