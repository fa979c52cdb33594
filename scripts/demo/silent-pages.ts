import { longDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import { articleId } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { DEMONSTRATION_NOTE, pageStyle } from './page-style';

/** Where the demonstration starts: a page that is neither paper nor list, with links to all others. */
export const INDEX_PATH = '/caveat-demo';

/** The tour's first page: what there is to see, with links. */
export function indexPage(library: DemoLibrary): string {
  const papers = library.papers.map(
    (paper) =>
      `<li><a href="/articles/${articleId(paper)}">${escapeMarkup(paper.title)}</a> (${paper.kind})${
        paper.pmid ? ` · <a href="https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/">its PubMed record</a>` : ''
      }</li>`,
  );
  return plainPage(
    'Caveat: demonstration pages',
    `<h1 class="c-article-title">Demonstration pages</h1>
<p>These pages are served from this machine under the real host names, so that Caveat works on them as it does on the real ones, without a network. Open one and look at the right edge of the window.</p>
<ul>${papers.join('')}</ul>
<p><a href="https://pubmed.ncbi.nlm.nih.gov/?term=senescence">A PubMed result list</a> · <a href="/articles/d41586-099-00005-5">A news article</a> · <a href="/">The journal’s home page</a></p>`,
  );
}

/** nature.com's home: article cards, and no paper of its own. */
export function homePage(library: DemoLibrary): string {
  const cards = library.papers.map(
    (paper) =>
      `<li class="app-article-list-row__item"><article class="c-card" itemscope itemtype="http://schema.org/ScholarlyArticle"><h3 class="c-card__title"><a href="/articles/${articleId(paper)}" class="c-card__link" itemprop="url">${escapeMarkup(paper.title)}</a></h3><time datetime="${paper.online}" itemprop="datePublished">${longDate(paper.online)}</time></article></li>`,
  );
  return plainPage('Nature', `<h1 class="c-article-title">Latest</h1><ul class="app-article-list-row">${cards.join('')}</ul>`, {
    'og:url': 'https://www.nature.com/',
    'og:type': 'website',
  });
}

/** A news piece: it has a DOI of its own, and is no research paper. */
export function newsPage(): string {
  const doi = '10.1038/d41586-099-00005-5';
  return plainPage(
    'A demonstration of the news',
    `<article><ul class="c-article-identifiers"><li class="c-article-identifiers__item">NEWS</li></ul>
<h1 class="c-article-magazine-title">A demonstration of the news</h1>
<div class="c-article-body"><p>News articles carry metadata like papers do. This one is invented.</p></div></article>`,
    {
      citation_doi: doi,
      'dc.identifier': `doi:${doi}`,
      'prism.doi': `doi:${doi}`,
      'prism.section': 'News',
      'dc.type': 'News',
      citation_article_type: 'News',
      citation_title: 'A demonstration of the news',
      citation_journal_title: 'Nature',
    },
  );
}

function plainPage(title: string, content: string, metas: Record<string, string> = {}): string {
  const tags = Object.entries(metas).map(([name, value]) => {
    const attribute = name.startsWith('og:') ? 'property' : 'name';
    return `<meta ${attribute}="${name}" content="${escapeMarkup(value)}"/>`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
${tags.join('\n')}
<style>${pageStyle('journal')}
:root { --journal: #111; }</style></head>
<body>${DEMONSTRATION_NOTE}
<main class="c-article-main-column"><article lang="en">${content}</article></main>
</body></html>`;
}
