import { jsonAnswer, type Site } from '../stage/answer';
import { dateParts, pubmedDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';
import { escapeMarkup } from './escape-markup';
import { pubmedCitation, pubmedTypes } from './pubmed-facts';

/** www.ebi.ac.uk: Europe PMC's search, `resultType=core`, by `DOI:"…"` or `EXT_ID:…`. */
export function europePmcSite(library: DemoLibrary): Site {
  return ({ path, query }) => {
    if (path !== '/europepmc/webservices/rest/search') return null;
    const asked = query.get('query') ?? '';
    const doi = /DOI:"?([^"\s)]+)/i.exec(asked)?.[1];
    const pmid = /EXT_ID:"?(\d+)/i.exec(asked)?.[1];
    const paper = (doi && library.byDoi(doi)) || (pmid && library.byPmid(pmid)) || null;
    // Europe PMC's journal records come from PubMed; a paper without a PMID is not in there.
    const found = paper?.pmid ? [coreResult(library, paper)] : [];
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
    isOpenAccess: 'N',
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
