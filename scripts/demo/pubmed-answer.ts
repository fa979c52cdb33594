import { jsonAnswer, xmlAnswer, type Site } from '../stage/answer';
import { dateParts } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup as text } from './escape-markup';
import { pubmedCitation, pubmedPages, pubmedTypes } from './pubmed-facts';
import { pubmedSummaries } from './pubmed-summary';

const UTILITIES = '/entrez/eutils';

/** eutils.ncbi.nlm.nih.gov: efetch by PMID as XML, esummary of many and esearch for a DOI as JSON. */
export function pubmedSite(library: DemoLibrary): Site {
  return ({ path, query }) => {
    if (path === `${UTILITIES}/efetch.fcgi`) {
      const papers = (query.get('id') ?? '').split(',').flatMap((pmid) => library.byPmid(pmid) ?? []);
      return xmlAnswer(articleSet(library, papers));
    }
    if (path === `${UTILITIES}/esummary.fcgi`) return jsonAnswer(pubmedSummaries(library, (query.get('id') ?? '').split(',')));
    if (path === `${UTILITIES}/esearch.fcgi`) {
      const doi = /10\.[^\s"[\]]+/.exec(query.get('term') ?? '')?.[0] ?? '';
      const pmid = library.byDoi(doi)?.pmid;
      const idlist = pmid ? [pmid] : [];
      return jsonAnswer({ esearchresult: { count: String(idlist.length), retmax: '20', retstart: '0', idlist } });
    }
    return null;
  };
}

function articleSet(library: DemoLibrary, papers: readonly DemoPaper[]): string {
  return `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
${papers.map((paper) => pubmedArticle(library, paper)).join('\n')}
</PubmedArticleSet>`;
}

function pubmedArticle(library: DemoLibrary, paper: DemoPaper): string {
  const pmid = paper.pmid ?? '';
  return [
    '<PubmedArticle><MedlineCitation Status="PubMed-not-MEDLINE" Owner="NLM">',
    `<PMID Version="1">${pmid}</PMID>`,
    '<Article PubModel="Print-Electronic">',
    `<Journal><ISSN IssnType="Electronic">${paper.journal.issn}</ISSN>`,
    `<JournalIssue CitedMedium="Internet"><Volume>${paper.volume}</Volume><Issue>${paper.issue}</Issue>`,
    `<PubDate>${dateXml(paper.print)}</PubDate></JournalIssue>`,
    `<Title>${text(paper.journal.name)}</Title>`,
    `<ISOAbbreviation>${text(paper.journal.abbreviation)}</ISOAbbreviation></Journal>`,
    `<ArticleTitle>${text(paper.title)}.</ArticleTitle>`,
    `<Pagination><MedlinePgn>${pubmedPages(paper)}</MedlinePgn></Pagination>`,
    `<ELocationID EIdType="doi" ValidYN="Y">${text(paper.doi)}</ELocationID>`,
    abstractXml(paper),
    `<AuthorList CompleteYN="Y">${paper.authors.map(authorXml).join('')}</AuthorList>`,
    '<Language>eng</Language>',
    `<PublicationTypeList>${pubmedTypes(library, paper).map((type) => `<PublicationType UI="">${text(type)}</PublicationType>`).join('')}</PublicationTypeList>`,
    `<ArticleDate DateType="Electronic">${dateXml(paper.online)}</ArticleDate>`,
    '</Article>',
    commentsCorrectionsXml(library, paper),
    paper.interests ? `<CoiStatement>${text(paper.interests)}</CoiStatement>` : '',
    '</MedlineCitation><PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList>',
    `<ArticleId IdType="pubmed">${pmid}</ArticleId><ArticleId IdType="doi">${text(paper.doi)}</ArticleId>`,
    paper.pmcid ? `<ArticleId IdType="pmc">${paper.pmcid}</ArticleId>` : '',
    '</ArticleIdList>',
    referencesXml(paper),
    '</PubmedData></PubmedArticle>',
  ].join('');
}

function abstractXml(paper: DemoPaper): string {
  if (paper.abstract.length === 0) return '';
  const parts = paper.abstract.map(({ label, text: words }) =>
    label
      ? `<AbstractText Label="${text(label.toUpperCase())}" NlmCategory="${text(label.toUpperCase())}">${text(words)}</AbstractText>`
      : `<AbstractText>${text(words)}</AbstractText>`,
  );
  return `<Abstract>${parts.join('')}</Abstract>`;
}

function authorXml({ given, family }: { given: string; family: string }): string {
  return `<Author ValidYN="Y"><LastName>${text(family)}</LastName><ForeName>${text(given)}</ForeName><Initials>${text(given.slice(0, 1))}</Initials></Author>`;
}

function commentsCorrectionsXml(library: DemoLibrary, paper: DemoPaper): string {
  const notices = library.updatesOf(paper).map(({ notice, type }) =>
    commentXml(type === 'correction' ? 'ErratumIn' : 'RetractionIn', notice),
  );
  const subjects = library.subjectsOf(paper).map(({ subject, type }) =>
    commentXml(type === 'correction' ? 'ErratumFor' : 'RetractionOf', subject),
  );
  const all = [...notices, ...subjects];
  return all.length > 0 ? `<CommentsCorrectionsList>${all.join('')}</CommentsCorrectionsList>` : '';
}

function commentXml(type: string, other: DemoPaper): string {
  return `<CommentsCorrections RefType="${type}"><RefSource>${text(pubmedCitation(other))}</RefSource><PMID Version="1">${other.pmid ?? ''}</PMID></CommentsCorrections>`;
}

/** PubMed lists the identifiers of the references too, in the same element names. */
function referencesXml(paper: DemoPaper): string {
  const references = paper.references.map(
    (reference) =>
      `<Reference><Citation>${text(reference.text)}</Citation>${reference.doi === null ? '' : `<ArticleIdList><ArticleId IdType="doi">${text(reference.doi)}</ArticleId></ArticleIdList>`}</Reference>`,
  );
  return references.length > 0 ? `<ReferenceList>${references.join('')}</ReferenceList>` : '';
}

function dateXml(date: string): string {
  const { year, month, day } = dateParts(date);
  return `<Year>${year}</Year><Month>${month}</Month>${day ? `<Day>${day}</Day>` : ''}`;
}
