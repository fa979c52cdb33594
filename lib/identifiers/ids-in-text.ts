import { NO_IDS, type IdField, type WorkIds } from '@/lib/model/work';
import { arxivDoi, parseArxivId } from './arxiv';
import { cutAtSpace } from './cut-at-space';
import { doisInText } from './dois-in-text';
import { idsInUrl } from './ids-in-url';
import { parentDoi } from './parent-doi';
import { parsePmcid } from './pmcid';
import { parsePmid } from './pmid';
import { siteDoi } from './site-doi';
import { workKey } from './work-key';

const MAX_TEXT = 2_000;

/** A text that is one address, with or without its scheme. */
const ADDRESS = /^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S*$/i;
const SCHEME = /^https?:\/\//i;

/** Addresses within a text, without the punctuation and brackets of the sentence behind them. */
const ADDRESSES = /https?:\/\/[^\s<>"]{0,1000}[\w/]/gi;
const PMIDS = /\bpmid[:/]?\s{0,5}\d{1,9}\b/gi;
const PMCIDS = /\bpmc\d{1,9}\b/gi;
const ARXIV_IDS = /\barxiv:\s{0,5}(?:[a-z-]{2,17}(?:\.[a-z]{2})?\/)?\d{4}\.?\d{3,5}(?!\d)/gi;

/** How PubMed's citations go on to other papers than the one they cite ("Erratum in: Nature. 2031…"). */
const OTHER_PAPER =
  /(?<![\w./-])(?:erratum|retraction|comment|update|concern|republished|reprint|summary for patients|original report) (?:in|for|of|on|from|to)(?::|\s*\n)/i;

/**
 * The identifiers of the one work that a text of the reader's own means: a pasted or selected DOI,
 * PMID, PMCID, arXiv identifier, address, or citation. A number that is the whole text is a PMID.
 * For pages this is never done: running text proves nothing there.
 *
 * All identifiers of one citation are given together. Where a text names several works none is
 * chosen, except that a citation's own identifiers hold over those behind "Erratum in:", "Comment
 * on:" and the like. A figure's or file's DOI means its paper, and an arXiv identifier its DOI.
 * @param text the first 2,000 characters are read
 * @returns `null` where the text holds none, or names several works. A shortDOI gives none (see
 *   parseShortDoi)
 */
export function idsInText(text: string): WorkIds | null {
  const read = cutAtSpace(text, MAX_TEXT).trim();
  const ids = idsOfWhole(read);
  return workKey(ids) === null ? idsInCitation(read) : completed(ids);
}

/** What a text gives that is one number, identifier or address and nothing else. */
function idsOfWhole(text: string): WorkIds {
  if (ADDRESS.test(text)) return idsAt(SCHEME.test(text) ? text : `https://${text}`);
  return { doi: null, pmid: parsePmid(text), pmcid: parsePmcid(text), arxiv: parseArxivId(text) };
}

/** The identifiers of each kind that a text names. */
type Named = Record<IdField, Set<string>>;

function idsInCitation(text: string): WorkIds | null {
  const other = text.search(OTHER_PAPER);
  const own = namedIn(other > 0 ? text.slice(0, other) : text);
  // PubMed's citations end with their own PMID and PMCID, behind what they say of other papers.
  const anywhere = namedIn(text);
  const named = { ...own, pmid: own.pmid.size > 0 ? own.pmid : anywhere.pmid, pmcid: own.pmcid.size > 0 ? own.pmcid : anywhere.pmcid };
  if (Object.values(named).some(({ size }) => size > 1)) return null;
  const [doi = null] = named.doi;
  const [pmid = null] = named.pmid;
  const [pmcid = null] = named.pmcid;
  const [arxiv = null] = named.arxiv;
  const ids = { doi, pmid, pmcid, arxiv };
  return workKey(ids) === null ? null : completed(ids);
}

function namedIn(text: string): Named {
  const words = text.replace(ADDRESSES, (url) => (workKey(idsAt(url)) === null ? url : ' '));
  const found: WorkIds[] = [
    ...doisInText(words).map((doi) => ({ ...NO_IDS, doi: parentDoi(doi) })),
    ...matches(text, PMIDS).map((each) => ({ ...NO_IDS, pmid: parsePmid(each) })),
    ...matches(text, PMCIDS).map((each) => ({ ...NO_IDS, pmcid: parsePmcid(each) })),
    ...matches(text, ARXIV_IDS).map((each) => ({ ...NO_IDS, arxiv: parseArxivId(each) })),
    ...matches(text, ADDRESSES).map(idsAt),
  ];
  const values = (kind: IdField) => new Set(found.map((ids) => ids[kind]).filter((id) => id !== null));
  return { doi: values('doi'), pmid: values('pmid'), pmcid: values('pmcid'), arxiv: values('arxiv') };
}

const matches = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

function idsAt(url: string): WorkIds {
  const ids = idsInUrl(url);
  const doi = ids.doi ?? siteDoi(url);
  return { ...ids, doi: doi && parentDoi(doi) };
}

/** An arXiv identifier means the DOI registered for it; beside another DOI it is another version of the work, the preprint. */
function completed(ids: WorkIds): WorkIds {
  const arxiv = ids.arxiv ?? (ids.doi && parseArxivId(ids.doi));
  if (arxiv === null) return ids;
  const doi = ids.doi ?? arxivDoi(arxiv);
  return { ...ids, doi, arxiv: doi === arxivDoi(arxiv) ? arxiv : null };
}
