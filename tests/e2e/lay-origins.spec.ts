import type { Page } from '@playwright/test';
import { CORRECTED_ARTICLE } from '@/scripts/demo/demo-papers';
import { API_HOSTS, demoSites } from '@/scripts/demo/demo-sites';
import { DemoLibrary } from '@/scripts/demo/demo-library';
import type { DemoPaper } from '@/scripts/demo/demo-paper';
import type { CaveatOnPage } from '@/scripts/browser/caveat-on-page';
import { htmlAnswer, jsonAnswer, xmlAnswer, type Site, type StageAnswer } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';
import { LAY_PAGES, layPageHtml, type LayPage } from '@/tests/fixtures/lay-pages';
import { recordUrl } from './addresses';
import { BrowserPermissions } from './browser-permissions';
import { expect, test as base } from './caveat-test';

/** The texts for other readers from every origin, as a reader gets to see them in real Chromium. */
const NAMES: Partial<Record<LayPage['kind'], string>> = {
  'elife-digest': 'eLife digest',
  'author-summary': 'Author summary',
  'plain-language': 'Plain-language summary',
  significance: 'Significance',
  'what-this-adds': 'What this adds',
  'key-points': 'Key points',
  highlights: 'Highlights',
  'editors-summary': 'Editors’ summary',
};
const BY_EDITORS: readonly LayPage['kind'][] = ['elife-digest', 'editors-summary'];

const invented = (doi: string, pmid: string | null, pmcid: string | null = null): DemoPaper => ({
  ...CORRECTED_ARTICLE,
  doi,
  pmid,
  pmcid,
  title: 'An invented result',
  interests: null,
  references: [],
});

const IN_PUBMED = invented('10.5555/invent.pubmed', '99000101');
const IN_CROSSREF = invented('10.7554/elife.99998', '99000102');
/** Nobody wrote anything about it but a machine. */
const ALONE = invented('10.5555/invent.alone', '99000104');
const SCHOLAR = 'api.semanticscholar.org';
const IN_EUROPE_PMC = invented('10.5555/invent.europepmc', '99000103', 'PMC99000103');

/** Where the record's own answer gives the text, or what answers the question after it. */
const RECORDS = [
  { name: 'PubMed’s OtherAbstract', paper: IN_PUBMED, heading: 'Plain-language summary', by: 'the paper’s authors', from: 'PubMed', words: 'Worms of PubMed.' },
  { name: 'the XML that eLife deposits with Crossref', paper: IN_CROSSREF, heading: 'eLife digest', by: 'the journal’s editors', from: 'Crossref', words: 'Worms of Crossref.' },
  { name: 'the open full text in Europe PMC', paper: IN_EUROPE_PMC, heading: 'Plain-language summary', by: 'the paper’s authors', from: 'Europe PMC', words: 'Worms of Europe PMC.' },
];

const UNIXSD = `<?xml version="1.0" encoding="UTF-8"?>
<crossref_result xmlns="http://www.crossref.org/qrschema/3.0" version="3.0"><query_result><body><query status="resolved"><doi_record><crossref xmlns="http://www.crossref.org/xschema/1.1"><journal><journal_article publication_type="full_text">
<titles><title>An invented result</title></titles>
<jats:abstract xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1"><jats:p>Technical.</jats:p></jats:abstract>
<jats:abstract xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1" abstract-type="executive-summary"><jats:p>Worms of Crossref.</jats:p></jats:abstract>
<ai:program xmlns:ai="http://www.crossref.org/AccessIndicators.xsd"><ai:license_ref applies_to="vor">http://creativecommons.org/licenses/by/4.0/</ai:license_ref></ai:program>
<doi_data><doi>10.7554/eLife.99998</doi><resource>https://elifesciences.org/articles/99998</resource></doi_data>
</journal_article></journal></crossref></doi_record></query></body></query_result></crossref_result>`;

const JATS = `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.3//EN" "JATS-archivearticle1-3.dtd"><article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
<article-id pub-id-type="pmcid">PMC99000103</article-id><article-id pub-id-type="doi">10.5555/invent.europepmc</article-id>
<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Open.</license-p></license></permissions>
<abstract><p>Technical.</p></abstract><abstract abstract-type="plain-language-summary"><title>Plain Language Summary</title><p>Worms of Europe PMC.</p></abstract>
</article-meta></front><body><p>Body.</p></body></article>`;

/** The demonstration's services, with what these records have beside its own. */
function sites(): Map<string, Site> {
  const papers = LAY_PAGES.map(({ doi }) => invented(doi, null));
  const world = demoSites(new DemoLibrary([...papers, IN_PUBMED, IN_CROSSREF, IN_EUROPE_PMC, ALONE]));
  const changed = (host: string, change: (answer: StageAnswer, path: string) => StageAnswer) => {
    const site = world.get(host);
    world.set(host, (request) => {
      const answer = site?.(request) ?? null;
      return answer && change(answer, request.path);
    });
  };
  changed('eutils.ncbi.nlm.nih.gov', (answer) => ({
    ...answer,
    body: answer.body.includes(IN_PUBMED.doi)
      ? answer.body.replace('</MedlineCitation>', '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Worms of PubMed.</AbstractText></OtherAbstract></MedlineCitation>')
      : answer.body,
  }));
  changed('api.crossref.org', (answer, path) => (path.endsWith('/10.7554/elife.99998/transform/application/vnd.crossref.unixsd+xml') ? xmlAnswer(UNIXSD) : answer));
  changed('www.ebi.ac.uk', (answer, path) => {
    if (path.endsWith('/PMC99000103/fullTextXML')) return xmlAnswer(JATS);
    return { ...answer, body: answer.body.includes(IN_EUROPE_PMC.doi) ? answer.body.replace('"isOpenAccess":"N"', '"isOpenAccess":"Y"') : answer.body };
  });
  world.set(SCHOLAR, ({ path }) =>
    path === `/graph/v1/paper/DOI:${ALONE.doi}`
      ? jsonAnswer({ paperId: 'ab12'.repeat(10), externalIds: { DOI: ALONE.doi }, title: ALONE.title, tldr: { model: 'tldr@v2.0.0', text: 'Worms of a machine.' } })
      : null,
  );
  for (const { url } of LAY_PAGES) if (!world.has(new URL(url).host)) world.set(new URL(url).host, () => null);
  return world;
}

const test = base.extend<object, { sharedStage: Stage }>({
  sharedStage: [
    async ({ playwright: _playwright }, use) => {
      const stage = await startStage(sites());
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

const asked = (stage: Stage) => API_HOSTS.flatMap((host) => stage.requests(host)).map(({ host, path }) => `${host}${path}`);

/** The sidebar with the text under its own name, and who wrote it. */
async function expectText(caveat: CaveatOnPage, heading: string, by: string, words: readonly string[]): Promise<void> {
  const sidebar = await caveat.open();
  const text = sidebar.locator('.lay-summary').filter({ has: caveat.page.getByRole('heading', { name: heading, exact: true }) });
  for (const each of words) await expect(text).toContainText(each);
  await expect(text.locator('.provenance > div').filter({ hasText: 'Written by' })).toContainText(by);
}

/** Nobody is waited for any more. */
async function expectSettled(caveat: CaveatOnPage): Promise<void> {
  await expect(caveat.sidebar).toHaveAttribute('aria-busy', 'false');
  await expect(caveat.sidebar).not.toContainText('checking');
}

const BY_AUTHORS = 'the paper’s authors';
const byOf = (kind: LayPage['kind']) => (BY_EDITORS.includes(kind) ? 'the journal’s editors' : BY_AUTHORS);

/** One page, twice: with its text, and the same paper's page without it. */
async function viewTwice(layPage: LayPage, { page, stage, caveat }: { page: Page; stage: Stage; caveat: CaveatOnPage }): Promise<void> {
  const { url, kind, words, kept } = layPage;
  const { host, pathname } = new URL(url);
  const heading = NAMES[kind] ?? '';
  const before = asked(stage).length;
  stage.page(host, pathname, htmlAnswer(layPageHtml(layPage)));
  await page.goto(url);
  await expectText(caveat, heading, byOf(kind), [...words, 'the paper’s own page']);
  await expectSettled(caveat);
  const first = asked(stage);
  expect(first.length, 'the services were asked about the paper').toBeGreaterThan(before);

  // What may be kept is there without a request; of the rest it is known that it exists, and where.
  stage.page(host, pathname, htmlAnswer(layPageHtml(layPage, false)));
  await page.reload();
  if (kept) await expectText(caveat, heading, byOf(kind), words);
  else {
    const sidebar = await caveat.open();
    await expect(sidebar.getByRole('heading', { name: 'Published with the paper, not kept here' })).toBeVisible();
    await expect(sidebar.getByRole('link', { name: heading })).toBeVisible();
    await expect(sidebar).not.toContainText(words[0] ?? '');
  }
  await expectSettled(caveat);
  expect(asked(stage)).toEqual(first);
}

/** A few publishers in each browser: starting one takes longer than what is tested. */
for (const some of [LAY_PAGES.slice(0, 4), LAY_PAGES.slice(4, 8), LAY_PAGES.slice(8)]) {
  test(`on the page itself: ${some.map(({ name }) => name).join(' · ')}`, async ({ page, stage, extension, caveat }) => {
    await extension.grantLive();
    for (const layPage of some) await test.step(layPage.name, () => viewTwice(layPage, { page, stage, caveat }));
  });
}

test(`from a record: ${RECORDS.map(({ name }) => name).join(' · ')}`, async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  for (const { name, paper, heading, by, from, words } of RECORDS) {
    await test.step(name, async () => {
      const before = asked(stage).length;
      await page.goto(recordUrl(paper));
      await expectText(caveat, heading, by, [words, from]);
      await expectSettled(caveat);
      const first = asked(stage);
      expect(first.length).toBeGreaterThan(before);

      await page.reload();
      await expectText(caveat, heading, by, [words, from]);
      await expectSettled(caveat);
      expect(asked(stage)).toEqual(first);
    });
  }
});

test('a machine’s sentence: only with a key of the reader’s own, below the abstract, and not kept', async ({ page, stage, extension, caveat }) => {
  await extension.grantLive();
  await page.goto(recordUrl(ALONE));
  await expect(await caveat.open()).toContainText('What the authors report');
  await expectSettled(caveat);
  expect(stage.requests(SCHOLAR)).toHaveLength(0);

  await new BrowserPermissions(extension.context, extension).sayYesTo(`https://${SCHOLAR}/*`);
  const options = await extension.open('options');
  await options.getByLabel('Your key for Semantic Scholar').fill('a-key');
  await options.getByRole('button', { name: 'Use this key' }).click();
  await expect(options.getByText('A key is stored on your device.')).toBeVisible();

  await page.bringToFront();
  await page.reload();
  const sidebar = await caveat.open();
  const sentence = sidebar.locator('.machine-sentence');
  await expect(sentence).toContainText('Worms of a machine.');
  await expect(sentence.getByRole('heading')).toHaveText('Semantic Scholar, written by a machine (tldr@v2.0.0) from the paper’s text');
  await expect(sentence.getByRole('link', { name: 'Semantic Scholar' })).toHaveAttribute('href', /utm_source=api$/);
  expect(stage.requests(SCHOLAR)).toHaveLength(1);

  await options.bringToFront();
  await options.getByRole('button', { name: 'Forget the key' }).click();
  await expect(options.getByText('A key is stored on your device.')).toBeHidden();
  await page.bringToFront();
  await page.reload();
  await expect(await caveat.open()).toContainText('What the authors report');
  await expectSettled(caveat);
  await expect(caveat.sidebar).not.toContainText('Worms of a machine.');
  expect(stage.requests(SCHOLAR)).toHaveLength(1);
});
