import { crossrefWork, update } from '@/tests/fixtures/answers/crossref-work';
import { link, pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';
import { htmlAnswer, jsonAnswer, xmlAnswer } from '@/scripts/stage/answer';
import type { Stage } from '@/scripts/stage/stage';
import { expect, test } from './caveat-test';

/** Each case has identifiers of its own, since answers are kept: `098` stands for its number. */
const PAPER = '10.1038/s41598-098-00001-1';
const NOTICE = '10.1038/s41598-098-00009-9';
const EARLIER = '10.1038/s41598-098-00008-8';
const numbered = <T>(value: T, index: number): T => JSON.parse(JSON.stringify(value).replaceAll('-098-', `-${100 + index}-`)) as T;
const NOTICE_PMID = '900009';
const RETRACTION_WATCH = { source: 'retraction-watch', 'record-id': '4711' };
const on = (year: number, month: number, day: number) => ({ updated: { 'date-parts': [[year, month, day]] } });
const cited = (year: string, doi: string) => `Sci Rep. ${year};8(1):1. doi: ${doi}.`;

interface Case {
  name: string;
  /** What Crossref has in `updated-by`. */
  crossref: Record<string, unknown>[];
  /** NLM's links: RefType, citation and PMID of the notice. */
  nlm?: [refType: string, citation: string, pmid: string][];
  /** Beside the title, as the site prints it. */
  printed?: string;
  /** The title of the notice, where its record is asked for. */
  noticeTitle?: string;
  tab: RegExp;
  /** What the sidebar says. */
  says: (string | RegExp)[];
  never?: string[];
}

const CASES: Case[] = [
  {
    name: 'reinstated: Crossref’s publisher and Retraction Watch',
    crossref: [update(NOTICE, 'retraction', on(2018, 5, 4)), update(EARLIER, 'reinstatement', { ...RETRACTION_WATCH, ...on(2019, 6, 7) })],
    tab: /Reinstated/,
    says: ['Reinstated on 7 June 2019', 'The journal stands by it again'],
    never: ['The journal no longer stands by this paper'],
  },
  {
    name: 'removed: Crossref, and PubMed which has no finer word than retraction',
    crossref: [update(NOTICE, 'removal', on(2020, 2, 3))],
    nlm: [['RetractionIn', cited('2020 Feb', NOTICE), NOTICE_PMID]],
    tab: /Removed/,
    says: ['Removed on 3 February 2020', 'The publisher removed the text'],
  },
  {
    name: 'replaced: PubMed’s and Europe PMC’s link, a plain retraction at Crossref',
    crossref: [update(NOTICE, 'retraction', { ...RETRACTION_WATCH, ...on(2016, 1, 12) })],
    nlm: [['RetractedandRepublishedIn', cited('2016 Jan', NOTICE), NOTICE_PMID]],
    tab: /Replaced/,
    says: [/Retracted and replaced/],
  },
  {
    name: 'partly retracted: Crossref, and PubMed’s link of the same name',
    crossref: [update(NOTICE, 'partial_retraction', on(2021, 3, 4))],
    nlm: [['PartialRetractionIn', cited('2021 Mar', NOTICE), NOTICE_PMID]],
    tab: /Partly retracted/,
    says: ['Part of this paper was retracted on 4 March 2021', 'The journal did not retract the rest'],
  },
  {
    name: 'an addendum: Crossref, PubMed’s erratum and the page’s own line',
    crossref: [update(NOTICE, 'addendum', on(2022, 4, 5))],
    nlm: [['ErratumIn', cited('2022 Apr', NOTICE), NOTICE_PMID]],
    printed: `<div class="c-status-message"><p>An <a href="/articles/${NOTICE.slice(8)}">Addendum</a> to this article was published on 5 April 2022</p></div>`,
    tab: /Added to/,
    says: ['Addendum', 'it doesn’t say anything was wrong'],
    never: ['Sources differ'],
  },
  {
    name: 'a lifted concern, deposited as a correction: the title of the notice tells',
    crossref: [update(EARLIER, 'expression_of_concern', on(2019, 5, 1)), update(NOTICE, 'correction', on(2019, 11, 20))],
    noticeTitle: 'Removal of expression of concern: Moss on invented stones',
    tab: /Concern lifted/,
    says: ['Concern lifted on 20 November 2019', 'lifted their earlier warning'],
  },
  {
    name: 'a retraction, deposited as an erratum: the title of the notice tells',
    crossref: [update(NOTICE, 'err', on(2014, 10, 1))],
    noticeTitle: 'Retraction Note: Moss on invented stones',
    tab: /Retracted/,
    says: ['Retracted on 1 October 2014', 'The journal no longer stands by this paper'],
  },
];

/** Puts the answers of all services about one paper on the stage, each in its service's own shape. */
function serve(stage: Stage, index: number, { crossref, nlm, printed, noticeTitle }: Pick<Case, 'crossref' | 'noticeTitle'> & Required<Pick<Case, 'nlm' | 'printed'>>): string {
  const [doi, notice] = numbered([PAPER, NOTICE] as const, index);
  const pmid = `9${index}0001`;
  const title = `Moss on invented stones, part ${index}`;
  const meta = `<meta name="citation_doi" content="${doi}"><meta name="citation_title" content="${title}">`;
  stage.page('www.nature.com', `/articles/${doi.slice(8)}`, htmlAnswer(`<!doctype html><title>${title}</title>${meta}<body><h1>${title}</h1>${printed}<p>Moss.</p>`));
  stage.page('api.crossref.org', `/works/${doi}`, jsonAnswer(crossrefWork({ DOI: doi, title: [title], 'updated-by': crossref })));
  const notices = crossref.map((entry) => {
    const ownTitle = entry.DOI === notice ? (noticeTitle ?? 'A notice') : 'Another notice';
    return crossrefWork({ DOI: entry.DOI, title: [ownTitle], 'update-to': [{ ...entry, DOI: doi }] }).message;
  });
  const list = jsonAnswer({ status: 'ok', 'message-type': 'work-list', message: { items: notices } });
  stage.page('api.crossref.org', '/works', list);
  stage.page('api.crossref.org', `/works/${notice}`, jsonAnswer({ status: 'ok', message: notices[crossref.findIndex((entry) => entry.DOI === notice)] }));
  const links = nlm.map(([type, reference, id]) => ({ type: type.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), reference, source: 'MED', id }));
  const record = { id: pmid, source: 'MED', pmid, doi, title: `${title}.`, commentCorrectionList: { commentCorrection: links } };
  stage.page('www.ebi.ac.uk', '/europepmc/webservices/rest/search', jsonAnswer({ resultList: { result: [record] } }));
  const article = pubmedArticle({ pmid, doi, title: `${title}.`, links: nlm.map(([type, reference, id]) => link(type, reference, id)) });
  stage.page('eutils.ncbi.nlm.nih.gov', '/entrez/eutils/efetch.fcgi', xmlAnswer(pubmedSet(article)));
  return `https://www.nature.com/articles/${doi.slice(8)}`;
}

test('each kind of notice is told from the answers of all sources that can say it', async ({ page, stage, extension, caveat }) => {
  test.setTimeout(120_000);
  await extension.grantLive();
  for (const [index, each] of CASES.entries()) {
    await test.step(each.name, async () => {
      const { crossref, nlm = [], printed = '', noticeTitle } = each;
      const links = nlm.map(([type, reference, pmid]): [string, string, string] => [type, reference, pmid.replace('9', `9${index}`)]);
      await page.goto(serve(stage, index, { ...numbered({ crossref, nlm: links, printed }, index), ...(noticeTitle ? { noticeTitle } : {}) }));
      const sidebar = await caveat.open();
      for (const line of each.says) await expect.soft(sidebar).toContainText(line, { timeout: 5_000 });
      await expect.soft(caveat.tab).toHaveText(each.tab);
      for (const line of each.never ?? []) await expect.soft(sidebar).not.toContainText(line);
    });
  }
});
