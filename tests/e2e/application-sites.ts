import { CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE } from '@/scripts/demo/demo-papers';
import type { DemoPaper } from '@/scripts/demo/demo-paper';
import { escapeMarkup } from '@/scripts/demo/escape-markup';
import { htmlAnswer, type Site } from '@/scripts/stage/answer';

/** A site that goes from paper to paper without loading, as single-page applications do. */
export interface ApplicationSite {
  name: string;
  host: string;
  /** Path of a paper's page. */
  path(paper: DemoPaper): string;
  /** How long after the address the heading changes, in milliseconds. */
  body: number;
  /** How long after the address the metadata changes; `null` where the site has none. */
  head: number | null;
  /** Whether the elements of the metadata stay and get other values, or others take their places. */
  inPlace: boolean;
}

export const HOME_PATH = '/home';
export const APPLICATION_PAPERS = [CORRECTED_ARTICLE, RETRACTED_ARTICLE, PLAIN_ARTICLE] as const;

export const APPLICATION_SITES: readonly ApplicationSite[] = [
  {
    name: 'Europe PMC, whose address alone names the paper',
    host: 'europepmc.org',
    path: ({ pmid }) => `/article/MED/${pmid}`,
    body: 300,
    head: null,
    inPlace: false,
  },
  {
    name: 'ScienceDirect, whose address says nothing and whose metadata changes in place after the text',
    host: 'www.sciencedirect.com',
    path: ({ pmid }) => `/science/article/pii/S00000000${pmid}`,
    body: 100,
    head: 400,
    inPlace: true,
  },
  {
    name: 'OSF, which takes its metadata away and puts other there',
    host: 'osf.io',
    path: ({ pmid }) => `/preprints/osf/${(Number(pmid) % 100_000).toString(36)}abc_v1`,
    body: 500,
    head: 200,
    inPlace: false,
  },
];

/** The stage's answers for these sites. */
export function applicationSites(): Map<string, Site> {
  return new Map(
    APPLICATION_SITES.map((site) => [
      site.host,
      ({ path }) => {
        const paper = APPLICATION_PAPERS.find((each) => site.path(each) === path);
        return paper || path === HOME_PATH ? htmlAnswer(applicationPage(site, paper ?? null)) : null;
      },
    ]),
  );
}

function applicationPage(site: ApplicationSite, paper: DemoPaper | null): string {
  const views = Object.fromEntries([
    [HOME_PATH, { head: '', body: '<h1>Home</h1>' }],
    ...APPLICATION_PAPERS.map((each) => [site.path(each), { head: headOf(site, each), body: bodyOf(each) }]),
  ]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${site.host}</title><style>nav a{display:block;width:20em}</style>${paper ? headOf(site, paper) : ''}</head>
<body><nav>${Object.keys(views).map((path) => `<a href="${path}">${path}</a>`).join(' ')}</nav><main id="app">${paper ? bodyOf(paper) : '<h1>Home</h1>'}</main>
<script>
const views = ${JSON.stringify(views).replaceAll('<', String.raw`\u003c`)};
const metas = () => [...document.head.querySelectorAll('meta[name^="citation"]')];
function drawHead(view) {
  const made = new DOMParser().parseFromString(view.head, 'text/html').head;
  const old = metas();
  if (${site.inPlace} && old.length > 0 && made.children.length > 0) {
    for (const meta of old) meta.setAttribute('content', made.querySelector('[name="' + meta.name + '"]').content);
    return;
  }
  for (const meta of old) meta.remove();
  document.head.append(...made.children);
}
function draw() {
  const path = location.pathname;
  const still = (run) => () => path === location.pathname && run(views[path]);
  setTimeout(still((view) => (document.getElementById('app').innerHTML = view.body)), ${site.body});
  ${site.head === null ? '' : `setTimeout(still(drawHead), ${site.head});`}
}
function visit(path) {
  history.pushState(null, '', path);
  draw();
}
addEventListener('popstate', draw);
document.querySelector('nav').addEventListener('click', (event) => {
  event.preventDefault();
  visit(event.target.getAttribute('href'));
});
</script></body></html>`;
}

function headOf(site: ApplicationSite, paper: DemoPaper): string {
  if (site.head === null) return '';
  return `<meta name="citation_doi" content="${paper.doi}"><meta name="citation_title" content="${escapeMarkup(paper.title)}"><meta name="citation_article_type" content="${paper.kind}">`;
}

function bodyOf(paper: DemoPaper): string {
  const paragraphs = paper.abstract.map(({ text }) => `<p>${escapeMarkup(text)}</p>`).join('');
  return `<article><h1 class="title">${escapeMarkup(paper.title)}</h1><section id="abstract"><h2>Abstract</h2>${paragraphs}</section></article>`;
}
