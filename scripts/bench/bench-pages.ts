/** Synthetic pages of the sizes that rivals were measured on: plain, a typical article, a huge one. */
export const BENCH_PAGES: Readonly<Record<string, string>> = {
  'a page that is no paper': page('', paragraphs(60)),
  'a typical article (80 references)': page(HEAD(), paragraphs(300) + references(80)),
  'a huge article (600 references)': page(HEAD(), paragraphs(1_500) + references(600)),
  'a page with 100,000 links': page('', links(100_000)),
};

function HEAD(): string {
  return `<meta name="citation_doi" content="10.5555/bench.1"><meta name="citation_title" content="A bench of pages">
<meta name="citation_article_type" content="Article"><link rel="canonical" href="https://www.nature.com/articles/bench">
<script type="application/ld+json">{"mainEntity":{"@type":"ScholarlyArticle","headline":"A bench of pages"}}</script>`;
}

function page(head: string, body: string): string {
  return `<!doctype html><html><head><title>Bench</title>${head}</head><body><main><h1>A bench of pages</h1>${body}</main></body></html>`;
}

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, n) => `<p>Sentence <b>${n}</b> of the body, with <i>marks</i> and <a href="/figures/${n}">a link</a>.</p>`).join('');
}

function references(count: number): string {
  const items = Array.from(
    { length: count },
    (_, n) => `<li id="ref-CR${n}"><p>Author, A. Title of reference ${n}. <i>J. Bench</i> <b>${n}</b>, 1–9. <a href="https://doi.org/10.5555/ref.${n}">Article</a></p></li>`,
  );
  return `<ol class="c-article-references">${items.join('')}</ol>`;
}

function links(count: number): string {
  return Array.from({ length: count }, (_, n) => `<a href="/p/${n}">${n}</a>`).join(' ');
}
