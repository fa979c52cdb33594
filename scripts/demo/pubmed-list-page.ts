import type { DemoLibrary } from './demo-library';
import { pubmedDate } from './demo-date';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { DEMONSTRATION_NOTE, pageStyle } from './page-style';
import { pubmedPages } from './pubmed-facts';

/** PubMed's result page for a search, with every paper that PubMed holds as one row. */
export function pubmedListPage(library: DemoLibrary, term: string): string {
  const papers = library.papers.filter(({ pmid }) => pmid !== null);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(term)} - Search Results - PubMed</title>
<style>${pageStyle('pubmed')}</style>
</head>
<body>
${DEMONSTRATION_NOTE}
<header class="ncbi-header">National Library of Medicine</header>
<form class="search-form" action="/"><a class="pm-logo" href="/">PubMed</a><span class="search-input">${escapeMarkup(term)}</span></form>
<main class="search-page" id="search-page">
<section class="search-results" id="search-results"><h1 class="u-visually-hidden">Search results</h1>
<div class="results-amount"><span class="value">${papers.length}</span> results</div>
<section class="search-results-list"><div class="search-results-chunk results-chunk" data-chunk-ids="${papers.map(({ pmid }) => pmid).join(',')}">
${papers.map(resultRow).join('\n')}
</div></section></section>
</main>
</body>
</html>`;
}

function resultRow(paper: DemoPaper, index: number): string {
  const authors = paper.authors.map(({ given, family }) => `${family} ${given.slice(0, 1)}`).join(', ');
  const snippet = paper.abstract[0]?.text.slice(0, 140);
  return `<article class="full-docsum" data-rel-pos="${index + 1}"><div class="item-selector-wrap selectors-and-actions first-selector"><input aria-label="Select search result ${index + 1}" type="checkbox" class="search-result-selector" value="${paper.pmid}"></div>
<div class="docsum-wrap"><div class="docsum-content">
<a class="docsum-title" href="/${paper.pmid}/" data-article-id="${paper.pmid}">${escapeMarkup(paper.title)}.</a>
<div class="docsum-citation full-citation"><span class="docsum-authors full-authors">${escapeMarkup(authors)}. </span><span class="docsum-journal-citation full-journal-citation">${escapeMarkup(paper.journal.abbreviation)}. ${pubmedDate(paper.print)};${paper.volume}(${paper.issue}):${pubmedPages(paper)}. doi: ${escapeMarkup(paper.doi)}. </span><span class="citation-part">PMID: <span class="docsum-pmid">${paper.pmid}</span></span></div>
<div class="docsum-snippet"><div class="full-view-snippet">${snippet ? escapeMarkup(`${snippet} …`) : ''}</div></div>
</div></div></article>`;
}
