/** A synthetic page of the bench, in the shapes and sizes that rivals were measured on. */
export interface BenchPage {
  name: string;
  path: string;
  html: string;
  /** The articles whose references are measured against a target. */
  size?: 'typical' | 'huge';
}

const ARTICLE = '/articles/s41598-099-00009-9';

export const BENCH_PAGES: readonly BenchPage[] = [
  { name: 'a plain page, no paper', path: '/about/plain', html: page('', paragraphs(60)) },
  { name: 'an article: 2,000 elements, 80 references', path: ARTICLE, html: page(head(), paragraphs(400) + references(80)), size: 'typical' },
  { name: 'a huge one: 10,000 elements, 600 references', path: `${ARTICLE}/huge`, html: page(head(), paragraphs(1_750) + references(600)), size: 'huge' },
  { name: '10 MB with 100,000 links, no paper', path: '/about/links', html: page('', links(100_000)) },
];

function head(): string {
  return `<meta name="citation_doi" content="10.1038/s41598-099-00009-9"><meta name="citation_title" content="A bench of pages">
<meta name="citation_article_type" content="Article"><meta name="dc.identifier" content="doi:10.1038/s41598-099-00009-9">
<link rel="canonical" href="https://www.nature.com/articles/s41598-099-00009-9">
<script type="application/ld+json">{"mainEntity":{"@type":"ScholarlyArticle","headline":"A bench of pages"}}</script>`;
}

function page(more: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bench of pages</title>${more}</head><body><main><article><h1>A bench of pages</h1>${body}</article></main></body></html>`;
}

/** Four elements each. */
function paragraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `<p>Sentence <b>${n}</b> of the body, with <i>marks</i> and <a href="/figures/${n}">a link</a>. ${'More words of the body. '.repeat(4)}</p>`,
  ).join('');
}

/** Five elements each, in Springer Nature's markup. */
function references(count: number): string {
  const items = Array.from(
    { length: count },
    (_, n) =>
      `<li class="c-article-references__item"><p class="c-article-references__text" id="ref-CR${n}">Author, A. Title of reference ${n}. <i>J. Bench</i> <b>${n}</b>, 1–9 (2031).</p><p class="c-article-references__links"><a href="https://doi.org/10.5555%2Fref.${n}">Article</a></p></li>`,
  );
  return `<section><h2>References</h2><ol class="c-article-references">${items.join('')}</ol></section>`;
}

/** A hundred bytes each. */
function links(count: number): string {
  return Array.from({ length: count }, (_, n) => `<a href="/${'path/'.repeat(13)}${String(n).padStart(6, '0')}">link ${n}</a>\n`).join('');
}
