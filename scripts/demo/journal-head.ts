import { dateParts } from './demo-date';
import type { DemoLibrary } from './demo-library';
import { articleId, type DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';

/** The title as nature.com prints it: a retracted article carries the mark in its own title. */
export function printedTitle(library: DemoLibrary, paper: DemoPaper): string {
  const retracted = library.updatesOf(paper).some(({ type }) => type === 'retraction');
  return retracted ? `RETRACTED ARTICLE: ${paper.title}` : paper.title;
}

/**
 * What Springer Nature writes into the head of an article page: Dublin Core, PRISM and Highwire
 * tags, the references as `citation_reference`, JSON-LD with the paper under `mainEntity`.
 */
export function journalHead(library: DemoLibrary, paper: DemoPaper): string {
  const title = printedTitle(library, paper);
  const url = articleUrl(paper);
  const { year, month, day } = dateParts(paper.online);
  const print = dateParts(paper.print);
  const section = paper.kind === 'Article' ? 'OriginalPaper' : paper.kind.replace(' ', '');
  const metas: [string, string][] = [
    ['journal_id', articleId(paper).slice(1, 6)],
    ['dc.title', title],
    ['dc.source', `${paper.journal.name} ${print.year} ${paper.volume}:${paper.issue}`],
    ['dc.format', 'text/html'],
    ['dc.publisher', 'Nature Publishing Group'],
    ['dc.date', paper.online],
    ['dc.type', section],
    ['dc.language', 'En'],
    ['prism.issn', paper.journal.issn],
    ['prism.publicationName', paper.journal.name],
    ['prism.publicationDate', paper.online],
    ['prism.section', section],
    ['prism.startingPage', paper.firstPage],
    ['prism.endingPage', paper.lastPage],
    ['prism.url', url],
    ['prism.doi', `doi:${paper.doi}`],
    ['citation_pdf_url', `${url}.pdf`],
    ['citation_fulltext_html_url', url],
    ['citation_journal_title', paper.journal.name],
    ['citation_journal_abbrev', paper.journal.abbreviation],
    ['citation_publisher', 'Nature Publishing Group'],
    ['citation_issn', paper.journal.issn],
    ['citation_title', title],
    ['citation_volume', paper.volume],
    ['citation_issue', paper.issue],
    ['citation_publication_date', `${print.year}/${print.month}`],
    ['citation_online_date', `${year}/${month}/${day}`],
    ['citation_firstpage', paper.firstPage],
    ['citation_lastpage', paper.lastPage],
    ['citation_article_type', paper.kind],
    ['citation_language', 'en'],
    ['dc.identifier', `doi:${paper.doi}`],
    ['DOI', paper.doi],
    ['citation_doi', paper.doi],
    ...paper.authors.map(({ given, family }): [string, string] => ['dc.creator', `${family}, ${given}`]),
    ...paper.references.map(({ text, doi }): [string, string] => [
      'citation_reference',
      `citation_title=${text};${doi === null ? '' : ` citation_doi=${doi};`} citation_id=CR`,
    ]),
    ...paper.authors.map(({ given, family }): [string, string] => ['citation_author', `${family}, ${given}`]),
  ];
  return [
    `<title>${escapeMarkup(title)} | ${escapeMarkup(paper.journal.name)}</title>`,
    `<link rel="canonical" href="${url}">`,
    `<script type="application/ld+json">${jsonLd(paper, title)}</script>`,
    ...metas.map(([name, content]) => `<meta name="${name}" content="${escapeMarkup(content)}"/>`),
    `<meta property="og:url" content="${url}"/>`,
    '<meta property="og:type" content="article"/>',
    `<meta property="og:title" content="${escapeMarkup(`${title} - ${paper.journal.name}`)}"/>`,
  ].join('\n');
}

export function articleUrl(paper: DemoPaper): string {
  return `https://www.nature.com/articles/${articleId(paper)}`;
}

function jsonLd(paper: DemoPaper, title: string): string {
  const data = {
    mainEntity: {
      headline: title,
      description: paper.abstract.map(({ text }) => text).join(' '),
      datePublished: `${paper.online}T00:00:00Z`,
      sameAs: `https://doi.org/${paper.doi}`,
      isPartOf: {
        name: paper.journal.name,
        issn: [paper.journal.issn],
        volumeNumber: paper.volume,
        '@type': ['Periodical', 'PublicationVolume'],
      },
      author: paper.authors.map(({ given, family }) => ({ name: `${given} ${family}`, '@type': 'Person' })),
      '@type': 'ScholarlyArticle',
    },
    '@context': 'https://schema.org',
    '@type': 'WebPage',
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
