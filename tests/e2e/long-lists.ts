/**
 * Long lists in the markup that publishers use, with invented works among which stand some that the
 * starter list knows. Only their identifiers and titles are facts.
 */

/** A work of the starter list, and the title it was published under. */
interface KnownWork {
  doi: string;
  pmid: string | null;
  title: string;
}

const RETRACTED: KnownWork[] = [
  { doi: '10.1038/nature12968', pmid: null, title: 'Stimulus-triggered fate conversion of somatic cells into pluripotency' },
  { doi: '10.1016/s0140-6736(97)11096-0', pmid: '9500320', title: 'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children' },
  { doi: '10.1056/nejmoa2007621', pmid: null, title: 'Cardiovascular disease, drug therapy, and mortality in Covid-19' },
];
const CORRECTED: KnownWork = { doi: '10.1038/s43018-023-00712-x', pmid: '38267628', title: 'The efficacy of chemotherapy is limited by intratumoral senescent cells expressing PD-L2' };
const REPLACED: KnownWork = { doi: '10.1056/nejmoa1200303', pmid: null, title: 'Primary prevention of cardiovascular disease with a Mediterranean diet' };
const NOTICE: KnownWork = { doi: '10.1038/nature13598', pmid: null, title: 'A notice by another title' };

const WORDS = ['copper', 'meshes', 'memory', 'sleep', 'senescent cells', 'soil', 'rivers', 'vaccines', 'bone', 'light', 'enzymes', 'walking'];
const word = (at: number): string => WORDS[at % WORDS.length] ?? '';

function invented(at: number): KnownWork {
  return { doi: `10.5555/invented.${at}`, pmid: String(90_000_000 + at), title: `What ${word(at)} and ${word(at * 7 + 3)} have in common, and what ${word(at * 5 + 1)} does to both` };
}

/** The work at a place of the lists: known ones at some, an invented one everywhere else. */
function workAt(at: number): KnownWork {
  if (at === 2) return CORRECTED;
  if (at % 100 === 4) return RETRACTED[Math.floor(at / 100) % RETRACTED.length] ?? CORRECTED;
  if (at === 7) return REPLACED;
  if (at === 11) return NOTICE;
  return invented(at);
}

const authors = (at: number): string => `Invented, A. B., Example, C. & Person, ${'DEFGH'[at % 5]}.`;

/** What a page of the journal says in its reference list of so many entries; every tenth without an identifier. */
export function articleWithReferences(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  const cite = (at: number) => `<sup><a data-track="click" href="#ref-CR${at + 1}" id="ref-link-section-d1e${at}" title="${authors(at)}" aria-label="Reference ${at + 1}">${at + 1}</a></sup>`;
  const paragraphs = places.filter((at) => at % 6 === 0).map((at) => `<p>Whether ${word(at)} change with age has been asked for years.${cite(at)} Later work on ${word(at + 1)} found a smaller effect in mice than in people${cite(at + 1)}. Some cells become pluripotent when they are put under stress.${cite(at + 4)} The rest is open${cite(at + 2)}<sup>,</sup>${cite(at + 3)}.</p>`);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>What ages with us | Invented Journal</title>
<meta name="citation_title" content="What ages with us: a review with many references"><meta name="citation_doi" content="10.1038/s41598-099-00600-0"><meta name="dc.identifier" content="doi:10.1038/s41598-099-00600-0"><meta name="citation_journal_title" content="Invented Journal">
<style>
body{margin:0;font:17px/1.6 Georgia,serif;color:#222;background:#fff}
main{max-width:720px;margin:0 auto;padding:32px 24px 80px}
h1{font:700 32px/1.2 Georgia,serif}
.c-article-references{margin:0;padding:0;list-style:none}
.c-article-references__item{position:relative;padding:0 0 0 44px;margin-bottom:14px;font:15px/1.5 system-ui,sans-serif}
.c-article-references__item::before{content:attr(data-counter);position:absolute;left:0;color:#555}
.c-article-references__item > *{margin:0 0 4px}
.c-article-references__item > :last-child{margin-bottom:0}
.c-article-references__links a{display:inline-block;color:#069}
.c-article-references__links a:not(:last-child)::after{content:'·';padding:0 8px;color:#222}
</style></head><body><main><article lang="en"><h1 class="c-article-title" data-test="article-title">What ages with us: a review with many references</h1>
<section data-title="Main"><h2 id="Sec1">Main</h2>${paragraphs.slice(0, 40).join('\n')}</section>
<section aria-labelledby="Bib1" data-title="References"><div class="c-article-section" id="Bib1-section"><h2 class="c-article-section__title js-section-title" id="Bib1">References</h2>
<div class="c-article-section__content" id="Bib1-content"><div data-container-section="references"><ol class="c-article-references" data-track-component="outbound reference">
${places.map(referenceItem).join('\n')}
</ol></div></div></div></section></article></main></body></html>`;
}

/** One entry in Springer Nature's markup. */
export function referenceItem(at: number): string {
  const { doi, title } = workAt(at);
  const number = at + 1;
  const link = at % 10 === 9 ? '' : `<a data-track="click_references" rel="nofollow noopener" data-track-action="article reference" href="https://doi.org/${encodeURIComponent(doi)}" aria-label="Article reference ${number}" data-doi="${doi}">Article</a> `;
  return `<li class="c-article-references__item js-c-reading-companion-references-item" data-counter="${number}."><p class="c-article-references__text" id="ref-CR${number}">${authors(at)} ${title}. <i>Invent. J.</i> <b>${1 + (at % 40)}</b>, ${at + 1}–${at + 9} (${1990 + (at % 34)}).</p><p class="c-article-references__links u-hide-print">${link}<a data-track="click_references" href="https://scholar.google.com/scholar_lookup?title=${number}" aria-label="Google Scholar reference ${number}">Google Scholar</a></p></li>`;
}

/** PubMed's page of a search with so many rows; one of them says by itself that it was retracted. */
export function pubmedList(count: number): string {
  const places = Array.from({ length: count }, (_, at) => at);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>ageing - Search Results - PubMed</title>
<style>
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#212121;background:#fff}
.search-page{max-width:820px;margin:0 auto;padding:24px}
.full-docsum{display:flex;gap:16px;padding:16px 0;border-bottom:1px solid #d6d7d9}
.docsum-title{display:block;color:#205493;font-size:18px;line-height:1.35;text-decoration:none;margin-bottom:4px}
.docsum-citation{font-size:14px;color:#4d8055}
.docsum-authors,.docsum-snippet{font-size:14px;color:#212121}
.citation-part:not(:last-child)::after{content:' '}
</style></head><body><main class="search-page" id="search-page"><section class="search-results" id="search-results"><h1>Results for “ageing”</h1>
<section class="search-results-list"><div class="search-results-chunk results-chunk" data-chunk-ids="${places.map((at) => workAt(at).pmid ?? at).join(',')}">
${places.map(resultRow).join('\n')}
</div></section></section></main></body></html>`;
}

/** One row in PubMed's summary view. */
export function resultRow(at: number): string {
  const { doi, pmid, title } = workAt(at);
  const id = pmid ?? String(91_000_000 + at);
  const shown = at === 104 ? `RETRACTED: ${title}` : title;
  return `<article class="full-docsum" data-rel-pos="${at + 1}"><div class="item-selector-wrap selectors-and-actions first-selector"><input aria-label="Select search result ${at + 1}" type="checkbox" class="search-result-selector" value="${id}"></div><div class="docsum-wrap"><div class="docsum-content"><a class="docsum-title" href="/${id}/" data-article-id="${id}">${shown}.</a><div class="docsum-citation full-citation"><span class="docsum-authors full-authors">${authors(at)} </span><span class="docsum-journal-citation full-journal-citation">Invent J. ${1990 + (at % 34)};${at}(2):1-9. doi: ${doi}. </span><span class="citation-part">PMID: <span class="docsum-pmid">${id}</span></span></div><div class="docsum-snippet"><div class="full-view-snippet">Cells that stop dividing stay in the tissue, and what they do there has been debated for years …</div></div></div></div></article>`;
}
