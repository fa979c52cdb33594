import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { runSummary, summaryFromBodies } from '@/scripts/inspect/summary';
import { UsageError } from '@/scripts/inspect/usage-error';

const asked = { ...NO_IDS, doi: '10.7554/elife.9' };
const give = (files: Partial<Record<'pubmed' | 'crossref' | 'crossref-xml' | 'europepmc' | 'jats' | 'page', string>>, ids = asked) =>
  summaryFromBodies(ids, new Map(Object.entries(files).map(([name, body]) => [name as 'jats', Buffer.from(body)])));

const jats = '<article><front><article-meta><article-id pub-id-type="doi">10.7554/eLife.9</article-id><pub-date><year>2020</year><month>5</month></pub-date><abstract><sec><title>Results</title><p>Of 40 worms, 12 dug. None flew.</p></sec><sec><title>Limitations</title><p>They were few.</p></sec></abstract><abstract abstract-type="plain-language-summary"><p>Worms dig.</p></abstract></article-meta></front></article>';

describe('inspect -- summary', () => {
  test('prints the text, whose it is, and the abstract’s own findings and limits', async () => {
    expect(await give({ jats })).toEqual({
      doi: '10.7554/elife.9',
      origin: 'eLife digest',
      source: 'Europe PMC',
      subjectDoi: '10.7554/elife.9',
      basis: 'unstated',
      author: 'editors',
      language: 'en',
      date: '2020-05',
      licence: null,
      standfirst: null,
      summary: 'Worms dig.',
      keyFindings: ['Of 40 worms, 12 dug.', 'None flew.'],
      limitations: ['They were few.'],
      stale: null,
    });
  });

  test('a text that is older than a correction is marked', async () => {
    const updates = [{ DOI: '10.7554/elife.10', type: 'correction', label: 'Correction', source: 'publisher', updated: { 'date-parts': [[2021, 3, 4]] } }];
    const crossref = JSON.stringify({ message: { DOI: '10.7554/elife.9', title: ['Worms'], 'updated-by': updates } });
    expect((await give({ jats, crossref })).stale).toEqual({ staleness: 'before', noticeDate: '2021-03-04' });
  });

  test('the order of origins: PubMed before the full text before the page', async () => {
    const pubmed = '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>5</PMID><OtherAbstract Type="plain-language-summary"><AbstractText>From PubMed.</AbstractText></OtherAbstract></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/worm</ArticleId><ArticleId IdType="pubmed">5</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>';
    const worm = { ...NO_IDS, doi: '10.5555/worm' };
    const own = jats.replace('10.7554/eLife.9', '10.5555/worm');
    const page = '<html><head><meta name="citation_doi" content="10.5555/worm"><meta name="citation_title" content="Worms"></head><body><h1>Worms</h1><div><h2>Plain language summary</h2><p>From the page.</p></div><div class="abstract"><h2>Highlights</h2><ul><li>A point.</li></ul></div></body></html>';
    const files = { pubmed, jats: own, page };
    expect(await give(files, worm)).toMatchObject({ origin: 'Plain-language summary', source: 'PubMed', summary: 'From PubMed.' });
    expect(await give({ jats: own, page }, worm)).toMatchObject({ source: 'Europe PMC', summary: 'Worms dig.' });
    expect(await give({ page }, worm)).toMatchObject({ source: 'page', summary: 'From the page.', date: null });
  });

  test('without a text of theirs the authors’ abstract is what there is, and without that nothing', async () => {
    const crossref = JSON.stringify({ message: { DOI: '10.7554/elife.9', abstract: '<jats:p>Here we show that worms dig.</jats:p>' } });
    expect(await give({ crossref })).toMatchObject({ origin: 'abstract', basis: 'abstract', summary: 'Here we show that worms dig.', keyFindings: ['Here we show that worms dig.'] });
    expect(await give({})).toMatchObject({ origin: null, summary: null, keyFindings: [], limitations: [] });
  });

  test.each([[[]], [['--doi', 'worm']], [['--doi', '10.1/x', '--jats']], [['--doi', '10.1/x', '--jats', '/nowhere']], [['--doi', '10.1/x', '--colour', 'red']]])('a wrong call is refused: %j', async (args) => {
    await expect(runSummary(args)).rejects.toThrow(UsageError);
  });
});
