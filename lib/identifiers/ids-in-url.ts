import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { parseArxivId } from './arxiv';
import { parseDoi } from './doi';
import { parsePmcid } from './pmcid';
import { parsePmid } from './pmid';

const MAX_URL = 2_000;

/** Host names behind a library proxy keep their words: `www-nature-com.ezproxy.lib.example.edu`. */
const NATURE = /(?:^|[.-])nature[.-]com(?:$|\.)/;
const OUP = /(?:^|[.-])academic[.-]oup[.-]com(?:$|\.)/;

/**
 * Nature's identifiers that are the DOI's suffix as they stand. Older titles leave dots out of the
 * address (`/articles/leu2009143` is 10.1038/leu.2009.143), so other forms prove nothing.
 */
const NATURE_ID =
  /^\/articles\/(?:doi:10\.1038\/)?([sd]\d{5}-\d{3}-\d{4,6}-[\da-z]|(?:nature|ncomms|srep)\d{3,6}|n[a-z]{1,8}\.\d{1,5}|\d{5,7}[a-z]\d?)(?:\.pdf)?(?:[/;]|$)/i;

/** Addresses that speak of a DOI without being the page of its work. */
const NOT_THE_WORK = /\/(?:toc|loi|search|citedby|cited-by|references?|similar|action|keyword|author|topic|doi\/10\.\d{4,9}\/\(issn\))/i;

/** What follows the DOI in a path: files, and the running numbers and titles of two book and journal hosts. */
const AFTER_DOI =
  /\/(?:(?:suppl_file|suppl|asset|figures?|tables?|metrics?|peer-review)(?:\/.*)?|(?:acprof|acref|upso)-[^/]*)$/i;
const IN_PATH = /\/(10\.\d{4,9}(?:\.\d{1,9}){0,3}\/.*)$/;

/**
 * The identifiers that an address gives by its form: resolvers, PubMed, PMC, Europe PMC, arXiv,
 * nature.com, a DOI in the path (`/doi/full/10.…`, `/content/10.…v1`) or in `id=` or `doi=`.
 * @param url absolute; any other text gives no identifier
 */
export function idsInUrl(url: string): WorkIds {
  const parsed = parseUrl(url);
  if (!parsed) return NO_IDS;
  const { href } = parsed;
  const arxiv = /(?:^|\.)arxiv\.org$/.test(parsed.hostname) ? parseArxivId(href) : null;
  const europePmc = parsed.hostname.endsWith('europepmc.org')
    ? /^\/(?:article|abstract)\/med\/(\d{1,9})/i.exec(parsed.pathname)?.[1]
    : undefined;
  const pmid = parsePmid(europePmc ?? href);
  const pmcid = parsePmcid(href);
  return { doi: doiInUrl(parsed), pmid, pmcid, arxiv };
}

function parseUrl(url: string): URL | null {
  if (url.length > MAX_URL) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch {
    return null;
  }
}

function doiInUrl({ href, hostname, pathname, searchParams }: URL): Doi | null {
  const resolved = parseDoi(href);
  if (resolved !== null) return resolved;
  if (NATURE.test(hostname)) {
    const id = NATURE_ID.exec(pathname)?.[1];
    if (id !== undefined) return `10.1038/${id.toLowerCase()}`;
  }
  const path = pathname.replace(/%2f/gi, '/').replace(/%3a/gi, ':');
  if (NOT_THE_WORK.test(path)) return null;
  const inPath = IN_PATH.exec(path.replace(/doi:10\./i, '10.'))?.[1];
  if (inPath !== undefined) {
    const work = inPath.replace(AFTER_DOI, '').replace(/;jsessionid=.*$/i, '');
    return parseDoi(OUP.test(hostname) ? work.replace(/\/\d{5,9}$/, '') : work);
  }
  const named = searchParams.get('id') ?? searchParams.get('doi') ?? searchParams.get('persistentId');
  return named === null ? null : parseDoi(named);
}
