import { yearText } from '@/lib/words/date-text';
import type { CitedWork } from './cited-work';
import { oneLine } from './formats/one-line';

/** The parts of a citation, so that each format can mark them up; empty parts are not there. */
export interface CitationParts {
  authors: string;
  title: string;
  journal: string;
  year: string;
  /** "doi:… PMID: …" */
  ids: string;
  /** "Erratum in: …", one for each notice. */
  notices: string[];
  status: string;
}

/** As many authors are named; NLM's rule for longer lists. */
const MAX_AUTHORS = 6;

export function citationParts({ authors, title, journal, published, ids, notices, sentence }: CitedWork): CitationParts {
  const named = authors.slice(0, MAX_AUTHORS).map(oneLine).join(', ');
  return {
    authors: authors.length > MAX_AUTHORS ? `${named}, et al` : named,
    title: oneLine(title).replace(/\.$/, ''),
    journal: oneLine(journal ?? ''),
    year: yearText(published),
    ids: [ids.doi && `doi:${ids.doi}`, ids.pmid && `PMID: ${ids.pmid}`, ids.pmcid && `PMCID: ${ids.pmcid}`, ids.arxiv && `arXiv:${ids.arxiv}`].filter((id) => id !== null && id !== '').join(' '),
    notices: notices.map(({ line }) => oneLine(line)),
    status: oneLine(sentence),
  };
}

/**
 * A citation in NLM's order with its notices behind it and how it stands: "Smith J. RETRACTED: Title. Journal. 2024.
 * doi:10.1/a. Retraction in: …. Retracted …; checked … in Crossref and PubMed."
 */
export function citationText(work: CitedWork): string {
  const { authors, title, journal, year, ids, notices, status } = citationParts(work);
  return [authors, title, journal, year, ids, ...notices, status].filter((part) => part !== '').map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
