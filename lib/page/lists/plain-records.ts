import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { native } from '@/lib/page/dom/native-dom';
import { isNamed, type ListedWork } from './listed-work';

/** About the length of two hundred records with abstracts. */
const MAX_TEXT = 1_500_000;
const MAX_RECORDS = 500;
const PMID = /^(?:PMID- {1,4})?(\d{1,9})\s*$/m;
const DOI = /^(?:LID|AID) {0,2}- (10\.\S{1,250}) \[doi\]/m;

/**
 * Reads PubMed's plain-text views of a search ("PubMed" and "PMID"). The records have no elements of their own, so
 * all of them share the one that holds the text.
 * https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format
 */
export function plainRecords(element: Element): ListedWork[] {
  const text = (native(element, 'textContent') ?? '').slice(0, MAX_TEXT);
  return text
    .split(text.includes('PMID-') ? /\r?\n\r?\n/ : /\r?\n/, MAX_RECORDS)
    .map((record) => ({
      doi: parseDoi(DOI.exec(record)?.[1] ?? ''),
      pmid: parsePmid(PMID.exec(record)?.[1] ?? ''),
      pmcid: null,
      element,
    }))
    .filter(isNamed);
}
