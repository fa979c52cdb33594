import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { parseArxivId } from './arxiv';
import { decodeText } from './decode-text';
import { parseDoi } from './doi';
import { parsePmid } from './pmid';

const MAX_URL = 2_000;

/**
 * PubMed's, PMC's and Europe PMC's numbers. Each pattern here is for an address in lower case and
 * without its scheme. A library proxy keeps a host's words (`www-nature-com.ezproxy.lib.example.edu`),
 * so dots may be hyphens.
 */
const NLM =
  /^[^/]*(?:ncbi|europepmc)[.-][^/]*\/(?:(?:pubmed\/|a\w+\/med\/)?(\d+)(?![^/?#])|(?:pmc\/)?articles?\/(?:pmc\/)?pmc0*([1-9]\d{0,8})(?!\d))/;
const ARXIV = /^[^/]*\barxiv[.-]org[^/]*\/(?:abs|pdf|html)\/([^?#]+)/;

/**
 * Nature's identifier is the DOI's suffix, except where older titles leave its dots out
 * (`leu2009143` is 10.1038/leu.2009.143) or its journal (`1201234` is 10.1038/sj.onc.1201234).
 */
const NATURE =
  /^[^/]*\bnature[.-]com[^/]*\/articles\/(?!\d+\b|(?!nature|ncomms|srep)[a-z]+(?:19|20)\d{3})([\w.-]+)(?![^/;?#])/;

/** Addresses that speak of a DOI without being the page of its work; a journal's home among them. */
const NOT_THE_WORK = /^[^?#]*\/(?:(?:toc|loi|search|cited-?by|references?|action|keyword|author|topic)\/|\(issn\))/;

/**
 * Silverchair's own number and title of a page, behind the DOI (Oxford, AACR, Karger, MIT Press,
 * …). A number behind a year belongs to the DOI (10.1155/2020/2387183).
 */
const PAGE_NUMBER = /(article[\w-]*\/doi\/10\.\d+\/[^?#]+)(?<!\/\d{4})\/\d{5,9}(?:\/[^/?#]*)?(?![^?#])/;

/**
 * Words of a title as the last part of the path (Taylor & Francis, Nomos: `10.5555/9780000000000-3/moss-on-stones`):
 * words joined by hyphens, or one word behind a part that ends with a digit, a bracket or `x`. Of 320,000
 * registered DOIs only some of PeerJ's retractions end so.
 */
const TITLE_WORDS = /\/.*\/(?:(?<=[\d)x]\/)(?=[^/]*[g-z])(?:[a-z_-]+|[\w-]*[a-z]{2}-[\w-]*)|[a-z]+-[a-z-]+)$/;
/** A resolver's address holds a DOI and nothing else. */
const RESOLVER = /^[^/]*\bdoi[.-]/;

/** A DOI in the path, or as one of three parameters, as it stands there. */
const ANYWHERE = /^[^?#]*?[/:](10\.\d{4}.*)|[?&](?:id|doi|persistentid)=([^&#]*10\.[^&#]*)/;

/**
 * The identifiers that an address gives by its form: resolvers, PubMed, PMC, Europe PMC, arXiv,
 * nature.com, a DOI in the path (`/doi/full/10.…`, `/content/10.…v1`) or in `id=` or `doi=`.
 * @param url absolute, of the web; any other text gives no identifier
 */
export function idsInUrl(url: string): WorkIds {
  const [, rest] = url.length > MAX_URL ? [] : (/^\s*https?:\/\/(.+)/.exec(url.toLowerCase()) ?? []);
  if (!rest) return NO_IDS;
  const place = decodeText(rest);
  const [, pmid, pmc] = NLM.exec(place) ?? [];
  const [, arxiv] = ARXIV.exec(place) ?? [];
  return {
    doi: doiInUrl(place),
    pmid: pmid ? parsePmid(pmid) : null,
    pmcid: pmc ? `PMC${pmc}` : null,
    arxiv: arxiv ? parseArxivId(arxiv) : null,
  };
}

function doiInUrl(place: string): Doi | null {
  const [, nature] = NATURE.exec(place) ?? [];
  if (nature) return parseDoi(`10.1038/${nature}`);
  if (!place.includes('10.') || NOT_THE_WORK.test(place)) return null;
  const [, inPath, inQuery = ''] = ANYWHERE.exec(place.replace(PAGE_NUMBER, '$1')) ?? [];
  const doi = parseDoi(inPath ?? inQuery);
  return doi && inPath && TITLE_WORDS.test(doi) && !RESOLVER.test(place) ? null : doi;
}
