import { jsonAnswer, textAnswer, xmlAnswer, type Site, type StageAnswer } from '../stage/answer';
import { dateParts, pubmedDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { pubmedCitation, pubmedTypes } from './pubmed-facts';

const REST = '/europepmc/webservices/rest';

/**
 * www.ebi.ac.uk: Europe PMC's search, `resultType=core`, by any number of `DOI:"…"` and `EXT_ID:…`, and
 * the open full texts.
 */
export function europePmcSite(library: DemoLibrary): Site {
  return ({ path, query }) => {
    const pmcid = /\/(PMC\d+)\/fullTextXML$/.exec(path)?.[1];
    if (pmcid) return fullText(library.papers.find((paper) => paper.pmcid === pmcid));
    if (path !== `${REST}/search`) return null;
    const asked = query.get('query') ?? '';
    const dois = [...asked.matchAll(/DOI:"?([^"\s)]+)/gi)].map((match) => match[1] ?? '');
    const pmids = [...asked.matchAll(/EXT_ID:"?(\d+)/gi)].map((match) => match[1] ?? '');
    const papers = new Set([...dois.map((doi) => library.byDoi(doi)), ...pmids.map((pmid) => library.byPmid(pmid))]);
    // Europe PMC's journal records come from PubMed; a paper without a PMID is not in there.
    const found = [...papers].flatMap((paper) => (paper?.pmid ? [coreResult(library, paper)] : []));
    return jsonAnswer({
      version: '6.9',
      hitCount: found.length,
      request: { queryString: asked, resultType: 'core', cursorMark: '*', pageSize: 5, sort: '', synonym: false },
      resultList: { result: found },
    });
  };
}

function coreResult(library: DemoLibrary, paper: DemoPaper): unknown {
  const { year, month } = dateParts(paper.print);
  const corrections = commentCorrections(library, paper);
  return {
    id: paper.pmid,
    source: 'MED',
    pmid: paper.pmid,
    ...(paper.pmcid ? { pmcid: paper.pmcid } : {}),
    doi: paper.doi,
    title: `${escapeMarkup(paper.title)}.`,
    authorString: `${paper.authors.map(({ given, family }) => `${family} ${given.slice(0, 1)}`).join(', ')}.`,
    journalInfo: {
      issue: paper.issue,
      volume: paper.volume,
      dateOfPublication: pubmedDate(paper.print),
      monthOfPublication: Number(month),
      yearOfPublication: Number(year),
      printPublicationDate: `${paper.print}-01`,
      journal: {
        title: paper.journal.name,
        medlineAbbreviation: paper.journal.abbreviation,
        isoabbreviation: paper.journal.abbreviation,
        essn: paper.journal.issn,
      },
    },
    pubYear: year,
    pageInfo: `${paper.firstPage}-${paper.lastPage}`,
    ...(paper.abstract.length > 0 ? { abstractText: abstractHtml(paper) } : {}),
    publicationStatus: 'ppublish',
    language: 'eng',
    pubModel: 'Print-Electronic',
    pubTypeList: { pubType: pubmedTypes(library, paper) },
    ...(corrections.length > 0 ? { commentCorrectionList: { commentCorrection: corrections } } : {}),
    isOpenAccess: isOpen(paper) ? 'Y' : 'N',
    inEPMC: paper.pmcid ? 'Y' : 'N',
    inPMC: paper.pmcid ? 'Y' : 'N',
    hasPDF: 'N',
    firstPublicationDate: paper.online,
    electronicPublicationDate: paper.online,
  };
}

function commentCorrections(library: DemoLibrary, paper: DemoPaper): unknown[] {
  const notices = library.updatesOf(paper).map(({ notice, type }) => ({
    other: notice,
    type: type === 'correction' ? 'Erratum in' : 'Retraction in',
  }));
  const subjects = library.subjectsOf(paper).map(({ subject, type }) => ({
    other: subject,
    type: type === 'correction' ? 'Erratum for' : 'Retraction of',
  }));
  return [...notices, ...subjects].map(({ other, type }, index) => ({
    id: other.pmid,
    source: 'MED',
    reference: pubmedCitation(other),
    type,
    orderIn: index + 1,
  }));
}

function abstractHtml(paper: DemoPaper): string {
  return paper.abstract
    .map(({ label, text }) => (label ? `<h4>${escapeMarkup(label)}</h4>${escapeMarkup(text)}` : escapeMarkup(text)))
    .join('');
}

/** The full texts of notices are open; those of articles are not needed here. */
function isOpen(paper: DemoPaper): boolean {
  return paper.pmcid !== null && paper.changes.length > 0;
}

/** JATS as PMC keeps it; a paper that is not open is a 404, PMCID or not. */
function fullText(paper: DemoPaper | undefined): StageAnswer {
  if (!paper || !isOpen(paper)) return textAnswer('Not Found', 404);
  const type = paper.kind === 'Retraction Note' ? 'retraction' : 'correction';
  const ids = `<article-id pub-id-type="pmcid">${paper.pmcid}</article-id><article-id pub-id-type="doi">${paper.doi}</article-id>`;
  const title = `<title-group><article-title>${escapeMarkup(paper.title)}</article-title></title-group>`;
  const body = paper.body.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('');
  return xmlAnswer(
    `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.3//EN" "JATS-archivearticle1-3.dtd"><article article-type="${type}"><front><article-meta>${ids}${title}</article-meta></front><body>${body}</body></article>`,
  );
}
