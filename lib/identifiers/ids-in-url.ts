import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { parseArxivId } from './arxiv';
import { parseDoi } from './doi';
import { parsePmid } from './pmid';

const MAX_URL = 2_000;

/**
 * Where each identifier stands in an address. A library proxy keeps a host's words
 * (`www-nature-com.ezproxy.lib.example.edu`), so dots may be hyphens.
 */
const PUBMED =
  /^https?:\/\/(?:(?:pubmed|www)[.-]ncbi[^/]*(?:\/pubmed)?|(?:www\.)?europepmc\.org\/a\w+\/med)\/(\d+)(?![^/?#])/i;
const PMC = /^https?:\/\/[^/]*(?:ncbi|europepmc)[^/]*(?:\/pmc)?\/articles?(?:\/pmc)?\/pmc0*([1-9]\d{0,8})(?!\d)/i;
const ARXIV = /^https?:\/\/[^/]*arxiv\.org\/(?:abs|pdf|html)\/([^?#]+)/i;

/**
 * Nature's identifiers that are the DOI's suffix as they stand. Older titles leave the DOI's dots
 * out of the address (`/articles/leu2009143` is 10.1038/leu.2009.143): other forms prove nothing.
 */
const NATURE =
  /^https?:\/\/[^/]*\bnature[.-]com[^/]*\/articles\/([sd]\d{5}-\d{3}-\d+-\w|(?:nature|ncomms|srep)\d+|n[a-z]+\.\d+|\d{5,7}[a-z]\d?)(?:\.pdf)?(?![^/;?#])/i;

/** Addresses that speak of a DOI without being the page of its work; a journal's home among them. */
const NOT_THE_WORK = /\/(?:toc|loi|search|cited-?by|references?|action|keyword|author|topic)\/|\/\(issn\)/i;

/** What two publishers add to the DOI in a path: running titles of books, and numbers of their own (Oxford). */
const AFTER_DOI = /\/(?:acprof|acref|upso)-[^/]*$|(?<=^10\.1093\/.*)\/\d{5,9}$/i;

/**
 * The identifiers that an address gives by its form: resolvers, PubMed, PMC, Europe PMC, arXiv,
 * nature.com, a DOI in the path (`/doi/full/10.…`, `/content/10.…v1`) or in `id=` or `doi=`.
 * @param url absolute; any other text gives no identifier
 */
export function idsInUrl(url: string): WorkIds {
  if (url.length > MAX_URL || !URL.canParse(url)) return NO_IDS;
  const parsed = new URL(url);
  const part = (place: RegExp) => place.exec(parsed.href)?.[1] ?? '';
  const pmc = part(PMC);
  return {
    doi: doiInUrl(parsed, part(NATURE)),
    pmid: parsePmid(part(PUBMED)),
    pmcid: pmc ? `PMC${pmc}` : null,
    arxiv: parseArxivId(part(ARXIV)),
  };
}

function doiInUrl({ href, pathname, searchParams }: URL, natureId: string): Doi | null {
  const resolved = parseDoi(natureId ? `10.1038/${natureId}` : href);
  const path = pathname.replace(/%2f/gi, '/');
  if (resolved !== null || NOT_THE_WORK.test(path)) return resolved;
  const inPath = /(?:\/|doi:|doi%3a)(10\.\d{4}.*)$/i.exec(path)?.[1]?.replace(AFTER_DOI, '');
  return parseDoi(inPath ?? searchParams.get('id') ?? searchParams.get('doi') ?? searchParams.get('persistentId') ?? '');
}
