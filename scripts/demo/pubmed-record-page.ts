import { pubmedDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { DEMONSTRATION_NOTE, pageStyle } from './page-style';
import { pubmedCitation, pubmedPages } from './pubmed-facts';

/** The page of one record on pubmed.ncbi.nlm.nih.gov, in that site's markup. */
export function pubmedRecordPage(library: DemoLibrary, paper: DemoPaper): string {
  const pmid = paper.pmid ?? '';
  const title = `${paper.title}`;
  return `<!DOCTYPE html>
<html lang="en">
<head itemscope itemtype="http://schema.org/WebPage" prefix="og: http://ogp.me/ns#">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} - PubMed</title>
<link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/${pmid}/">
<meta name="citation_publisher" content="${escapeMarkup(paper.journal.abbreviation)}">
<meta name="citation_title" content="${escapeMarkup(title)}">
<meta name="citation_journal_title" content="${escapeMarkup(paper.journal.name)}">
<meta name="citation_date" content="${pubmedDate(paper.print)}">
<meta name="citation_pmid" content="${pmid}">
<meta name="citation_doi" content="${escapeMarkup(paper.doi)}">
<meta name="citation_issn" content="${paper.journal.issn}">
<meta name="uid" content="${pmid}">
<meta name="ncbi_uidlist" content="${pmid}">
<meta property="og:title" content="${escapeMarkup(title)} - PubMed">
<meta property="og:url" content="https://pubmed.ncbi.nlm.nih.gov/${pmid}/">
<style>${pageStyle('pubmed')}</style>
</head>
<body>
${DEMONSTRATION_NOTE}
<header class="ncbi-header">National Library of Medicine</header>
<form class="search-form" action="/"><a class="pm-logo" href="/">PubMed</a><span class="search-input">Search PubMed</span></form>
<main class="article-details" id="article-details" data-article-pmid="${pmid}">
<header class="heading" id="heading"><div class="full-view" id="full-view-heading">
<div class="article-citation"><div class="article-source"><button class="journal-actions-trigger" type="button" title="${escapeMarkup(paper.journal.name)}">${escapeMarkup(paper.journal.abbreviation)}</button><span class="period">. </span><span class="cit">${pubmedDate(paper.print)};${paper.volume}(${paper.issue}):${pubmedPages(paper)}. </span><span class="citation-doi">doi: ${escapeMarkup(paper.doi)}. </span><span class="secondary-date">Epub ${pubmedDate(paper.online)}.</span></div></div>
<h1 class="heading-title">${escapeMarkup(title)}</h1>
<div class="authors"><div class="authors-list">${paper.authors.map(({ given, family }) => `<span class="authors-list-item"><a class="full-name" href="/?term=author">${escapeMarkup(`${given} ${family}`)}</a></span>`).join(', ')}</div></div>
<ul class="identifiers" id="full-view-identifiers">
<li><span class="identifier pubmed"><span class="id-label">PMID: </span><strong class="current-id" title="PubMed ID">${pmid}</strong></span></li>
${paper.pmcid ? `<li><span class="identifier pmc"><span class="id-label">PMCID: </span><a class="id-link" href="https://pmc.ncbi.nlm.nih.gov/articles/${paper.pmcid}/">${paper.pmcid}</a></span></li>` : ''}
<li><span class="identifier doi"><span class="id-label">DOI: </span><a class="id-link" href="https://doi.org/${escapeMarkup(paper.doi)}">${escapeMarkup(paper.doi)}</a></span></li>
</ul>
</div></header>
${linkedArticles(library, paper)}
${abstract(paper)}
${paper.interests ? `<div class="conflict-of-interest" id="conflict-of-interest"><h2 class="title">Conflict of interest statement</h2><div class="statement"><p>${escapeMarkup(paper.interests)}</p></div></div>` : ''}
${referenceList(paper)}
</main>
</body>
</html>`;
}

function abstract(paper: DemoPaper): string {
  if (paper.abstract.length === 0) return '<div class="abstract" id="abstract"><p>No abstract available</p></div>';
  const parts = paper.abstract.map(
    ({ label, text }) =>
      `<p>${label ? `<strong class="sub-title">${escapeMarkup(label)}:</strong> ` : ''}${escapeMarkup(text)}</p>`,
  );
  return `<div class="abstract" id="abstract"><h2 class="title">Abstract</h2><div class="abstract-content selected" id="eng-abstract">${parts.join('\n')}</div></div>`;
}

function linkedArticles(library: DemoLibrary, paper: DemoPaper): string {
  const notices = library.updatesOf(paper).map(({ notice, type }) => ({
    heading: type === 'correction' ? 'Erratum in' : 'Retraction in',
    other: notice,
  }));
  const subjects = library.subjectsOf(paper).map(({ subject, type }) => ({
    heading: type === 'correction' ? 'Erratum for' : 'Retraction of',
    other: subject,
  }));
  return [...notices, ...subjects]
    .map(
      ({ heading, other }) =>
        `<div class="linked-articles"><h3 class="title">${heading}</h3><ul class="linked-articles-list"><li class="linked-articles-item"><a class="title" href="/${other.pmid}/">${escapeMarkup(other.title)}</a> ${escapeMarkup(pubmedCitation(other))} PMID: ${other.pmid}</li></ul></div>`,
    )
    .join('\n');
}

function referenceList(paper: DemoPaper): string {
  if (paper.references.length === 0) return '';
  const items = paper.references.map(
    ({ text, doi }) =>
      `<li>${escapeMarkup(text)}${doi === null ? '' : ` <a class="reference-link" href="https://doi.org/${escapeMarkup(doi)}">doi.org</a>`}</li>`,
  );
  return `<div class="references" id="references"><h2 class="refs-list-title">References</h2><ol class="references-list">${items.join('')}</ol></div>`;
}
