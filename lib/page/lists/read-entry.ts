import { arxivDoi } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { idsInLink } from './ids-in-link';
import type { ListedWork } from './listed-work';
import { first, native } from '@/lib/page/dom/native-dom';
import { printedText } from '@/lib/page/dom/printed-text';
import { firstMatches } from '@/lib/page/dom/first-matches';

const MAX_LINKS = 40;
const MAX_TEXT = 5_000;

const PRINTED_PMID = /\bpmid\s{0,3}:?\s{0,3}(\d{1,9})(?!\w)/i;
const PRINTED_PMCID = /\bPMC\d{1,9}(?!\w)/;

/**
 * Reads the work of one entry of a reference or result list: from its links, from an attribute, and from what it
 * prints. If an entry names several works, the first counts, because comments and errata stand behind it.
 * @param parts the parts of the entry that speak of its own work; the whole entry where left out
 */
export function readEntry(element: Element, parts: readonly Element[] = [element]): ListedWork {
  const ids: WorkIds = { ...NO_IDS };
  for (const part of parts) readPart(ids, part);
  const doi = ids.doi ?? (ids.arxiv && arxivDoi(ids.arxiv));
  return { doi: doi && parentDoi(doi), pmid: ids.pmid, pmcid: ids.pmcid, element };
}

function readPart(ids: WorkIds, part: Element): void {
  const printed = mayPrintId((native(part, 'textContent') ?? '').slice(0, MAX_TEXT * 2));
  const link = addLinks(ids, part);
  if (link !== null && ids.doi !== null && printed) {
    const [before] = doisInText(printedText(part, MAX_TEXT, link), 1);
    // A printed DOI may be cut at the end of a line. If it is not the start of the link's, the link leads to a comment
    // on the work.
    if (before !== undefined && !ids.doi.startsWith(before)) ids.doi = before;
  }
  ids.doi ??= doiInAttribute(part);
  if (!printed || (ids.doi !== null && ids.pmid !== null)) return;
  const text = printedText(part, MAX_TEXT);
  ids.doi ??= doisInText(text, 1)[0] ?? null;
  ids.pmid ??= parsePmid(PRINTED_PMID.exec(text)?.[1] ?? '');
  ids.pmcid ??= parsePmcid(PRINTED_PMCID.exec(text)?.[0] ?? '');
}

/** Whether a text may print an identifier. A search for letters costs a cold page much less than a pattern. */
function mayPrintId(text: string): boolean {
  if (text.includes('10.')) return true;
  const lower = text.toLowerCase();
  return lower.includes('pmid') || lower.includes('pmc');
}

/** Adds the identifiers of links, up to the first link to another work. @returns the link that gave the DOI */
function addLinks(ids: WorkIds, part: Element): Element | null {
  let from: Element | null = null;
  for (const link of part.localName === 'a' ? [part] : firstMatches(MAX_LINKS, part, 'a[href]')) {
    const found = idsInLink(link);
    if (found === NO_IDS) continue;
    if (ids.doi !== null && found.doi !== null && found.doi !== ids.doi) break;
    if (ids.doi === null && found.doi !== null) from = link;
    ids.doi ??= found.doi;
    ids.pmid ??= found.pmid;
    ids.pmcid ??= found.pmcid;
    ids.arxiv ??= found.arxiv;
    if (ids.doi !== null && ids.pmid !== null) break;
  }
  return from;
}

/** The DOI in an attribute of the entry or of a part of it, where HighWire, PLOS and ScienceDirect keep it. */
function doiInAttribute(part: Element): Doi | null {
  const holder = native(part, 'hasAttribute').call(part, 'data-doi') ? part : first(part, '[data-doi]');
  return parseDoi((holder && native(holder, 'getAttribute').call(holder, 'data-doi')) ?? '');
}
