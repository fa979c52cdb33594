import { longDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import { articleId, type DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { demoFigure } from './demo-figure';
import { articleUrl, journalHead, printedTitle } from './journal-head';
import { DEMONSTRATION_NOTE, pageStyle } from './page-style';

/** A page of nature.com for one paper or notice, in the markup Springer Nature's journals use. */
export function journalPage(library: DemoLibrary, paper: DemoPaper): string {
  return `<!DOCTYPE html>
<html lang="en" class="grade-c">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1.0,maximum-scale=5,user-scalable=yes">
<meta name="applicable-device" content="pc,mobile">
<meta name="access" content="Yes">
${journalHead(library, paper)}
<style>${pageStyle('journal')}
:root { --journal: ${paper.journal.colour}; }</style>
</head>
<body class="article-page">
${DEMONSTRATION_NOTE}
<a class="c-skip-link u-visually-hidden" href="#content">Skip to main content</a>
${journalHeader(paper)}
<div class="u-container u-mt-32 u-mb-32 u-clearfix" id="content" data-component="article-container">
<main class="c-article-main-column u-float-left js-main-column" data-track-component="article body">
<article lang="en">
<div class="c-article-header"><header>
<ul class="c-article-identifiers" data-test="article-identifier">
<li class="c-article-identifiers__item" data-test="article-category">${paper.kind}</li>
<li class="c-article-identifiers__item">Published: <time datetime="${paper.online}">${longDate(paper.online)}</time></li>
</ul>
<h1 class="c-article-title" data-test="article-title" data-article-title="">${escapeMarkup(printedTitle(library, paper))}</h1>
<ul class="c-article-author-list" data-test="authors-list">${paper.authors.map(authorItem).join('')}</ul>
<p class="c-article-info-details" data-container-section="info">
<a data-test="journal-link" href="/${paper.journal.slug}/"><i>${escapeMarkup(paper.journal.name)}</i></a>
<b data-test="journal-volume"><span class="u-visually-hidden">volume</span> ${paper.volume}</b>, <span class="u-visually-hidden">pages </span>${paper.firstPage}–${paper.lastPage} (<span data-test="article-publication-year">${paper.print.slice(0, 4)}</span>)
</p>
</header></div>
${statusMessages(library, paper)}
<div class="c-article-body">
${paper.changes.length > 0 ? noticeBody(library, paper) : articleBody(paper)}
<div id="MagazineFulltextArticleBodySuffix">
${references(paper)}
${interests(paper)}
${changeHistory(library, paper)}
${aboutThisArticle(paper)}
</div>
</div>
</article>
</main>
</div>
<footer>Not a page of nature.com: a demonstration served from this machine.</footer>
</body>
</html>`;
}

function journalHeader({ journal }: DemoPaper): string {
  return `<header class="c-header" id="header" data-header><div class="c-header__container">
<a class="c-header__logo" href="/${journal.slug}/">${escapeMarkup(journal.name.toLowerCase())}</a>
<ul class="c-header__menu"><li><a href="/siteindex">View all journals</a></li><li><a href="/search">Search</a></li></ul>
</div></header>
<nav class="c-breadcrumbs" aria-label="breadcrumbs"><ol>
<li><a href="/">nature</a></li><li><a href="/${journal.slug}/">${escapeMarkup(journal.name.toLowerCase())}</a></li><li>articles</li><li>article</li>
</ol></nav>`;
}

function authorItem({ given, family }: { given: string; family: string }): string {
  const name = escapeMarkup(`${given} ${family}`);
  return `<li class="c-article-author-list__item"><a data-test="author-name" href="#auth" data-author-search="${escapeMarkup(`${family}, ${given}`)}">${name}</a></li>`;
}

/** "An Author Correction to this article was published on …", above the body of what was changed. */
function statusMessages(library: DemoLibrary, paper: DemoPaper): string {
  return library
    .updatesOf(paper)
    .map(({ notice, type }) => {
      const link = `<a class="c-status-message__link" href="/articles/${articleId(notice)}" data-track="click" data-track-action="view linked ${type}">${notice.kind}</a>`;
      const article = /^[aeiou]/i.test(notice.kind) ? 'An' : 'A';
      return `<div class="c-status-message c-status-message--boxed c-status-message--${type === 'retraction' ? 'error' : 'info'}" data-test="article-status-message">
<p>${article} ${link} to this article was published on ${longDate(notice.online)}</p></div>
${type === 'retraction' ? '' : '<p class="c-article-info-details">This article has been <a href="#change-history" data-track="click" data-track-action="view linked updates">updated</a></p>'}`;
    })
    .join('\n');
}

function noticeBody(library: DemoLibrary, notice: DemoPaper): string {
  const subjects = library.subjectsOf(notice).map(({ subject, type }) => {
    const word = type === 'correction' ? 'Correction to' : 'Retraction to';
    const url = `https://doi.org/${subject.doi}`;
    return `<p>${word}: <i>${escapeMarkup(subject.journal.name)}</i> <a href="${url}" data-track="click" data-track-action="original article">${url}</a>, published online ${longDate(subject.online)}.</p>`;
  });
  const paragraphs = notice.body.map((text) => `<p>${escapeMarkup(text)}</p>`);
  return `<div class="main-content"><section><div class="c-article-section" id="Sec1-section"><div class="c-article-section__content" id="Sec1-content">
${[...subjects, ...paragraphs].join('\n')}
</div></div></section></div>`;
}

function articleBody(paper: DemoPaper): string {
  const abstract = paper.abstract
    .map(({ label, text }) => `${label ? `<h3 class="c-article__sub-heading">${escapeMarkup(label)}</h3>` : ''}<p>${escapeMarkup(text)}</p>`)
    .join('\n');
  const body = paper.body.map((text) => `<p>${withCitations(escapeMarkup(text))}</p>`).join('\n');
  return `${section('Abs1', 'Abstract', abstract)}
<div class="main-content">${section('Sec1', 'Main', `${body}\n${demoFigure(paper.journal.colour)}`)}</div>`;
}

function withCitations(markup: string): string {
  return markup.replaceAll(
    /\[\[(\d+)\]\]/g,
    (_, number: string) =>
      `<sup><a data-track="click" data-track-action="reference anchor" href="#ref-CR${number}" aria-label="Reference ${number}" id="ref-link-${number}">${number}</a></sup>`,
  );
}

function articleLink(doi: string, number: number): string {
  return `<p class="c-article-references__links u-hide-print"><a data-track="click_references" rel="nofollow noopener" data-track-action="article reference" href="https://doi.org/${encodeURIComponent(doi)}" aria-label="Article reference ${number}" data-doi="${escapeMarkup(doi)}">Article</a></p>`;
}

function references(paper: DemoPaper): string {
  if (paper.references.length === 0) return '';
  const items = paper.references.map(
    ({ text, doi }, index) =>
      `<li class="c-article-references__item js-c-reading-companion-references-item" data-counter="${index + 1}."><p class="c-article-references__text" id="ref-CR${index + 1}">${escapeMarkup(text)}</p>${doi === null ? '' : articleLink(doi, index + 1)}</li>`,
  );
  return section(
    'Bib1',
    'References',
    `<div data-container-section="references"><ol class="c-article-references">${items.join('')}</ol></div>`,
  );
}

function interests(paper: DemoPaper): string {
  if (paper.interests === null) return '';
  return section('ethics', 'Ethics declarations', `<h3 id="FPar1">Competing interests</h3><p>${escapeMarkup(paper.interests)}</p>`);
}

function changeHistory(library: DemoLibrary, paper: DemoPaper): string {
  const updates = library.updatesOf(paper);
  if (updates.length === 0) return '';
  const items = updates.map(({ notice, type }) => {
    const url = `https://doi.org/${notice.doi}`;
    const word = type === 'correction' ? 'Correction' : 'Retraction';
    return `<li class="c-article-change-list__item"><h3 id="chg1"><time datetime="${notice.online}">${longDate(notice.online)}</time></h3><div class="c-article-change-list__details"><p>A ${word} to this paper has been published: <a href="${url}">${url}</a></p></div></li>`;
  });
  return section('change-history', 'Change history', `<ul class="c-article-change-list">${items.join('')}</ul>`);
}

function aboutThisArticle(paper: DemoPaper): string {
  const url = `https://doi.org/${paper.doi}`;
  return section(
    'article-info',
    'About this article',
    `<div class="c-bibliographic-information"><ul class="c-bibliographic-information__list" data-test="publication-history">
<li class="c-bibliographic-information__list-item"><p>Published<span class="u-hide">: </span><span class="c-bibliographic-information__value"><time datetime="${paper.online}">${longDate(paper.online)}</time></span></p></li>
<li class="c-bibliographic-information__list-item c-bibliographic-information__list-item--full-width"><p><abbr title="Digital Object Identifier">DOI</abbr><span class="u-hide">: </span><span class="c-bibliographic-information__value">${url}</span></p></li>
</ul><p>Address: <a href="${articleUrl(paper)}">${articleUrl(paper)}</a></p></div>`,
  );
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}" data-title="${title}"><div class="c-article-section" id="${id}-section"><h2 class="c-article-section__title js-section-title" id="${id}">${title}</h2><div class="c-article-section__content" id="${id}-content">${content}</div></div></section>`;
}
