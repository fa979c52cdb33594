import { NO_IDS, type Doi, type Pmid, type WorkIds } from '@/lib/model/work';
import { parseDoi } from './doi';
import { idsInUrl } from './ids-in-url';
import { parsePmid } from './pmid';
import { siteDoi } from './site-doi';
import { workKey } from './work-key';

const MAX_HREF = 2_000;

/**
 * A link without any of these has no identifier. Most links of an entry lead to searches and services, so this saves
 * parsing their addresses.
 */
const HINT = /10\.\d{4}|pubmed|pmed|pmid|list_uids|termtosearch|[?&]dbid=8&|link_type=med|pmc|arxiv|nature[.-]com|elifesci|peerj|researchsq|ssrn|rsc\.org|hindawi|^\/(?:\d|articles?\/(?!cas)|journals\/)/i;

/**
 * PubMed's addresses, also former ones and those of proxies, anywhere in a redirect; and how searches name a record.
 */
const PUBMED = /(?:\/pubmed\/|pubmed[.-]ncbi[^/]{0,80}\/|pubmed\S{0,200}[?&]id=|\/pmed\?id=|[?&;](?:list_uids|termtosearch|pmid)=)(\d{1,9})(?!\w)/i;

/**
 * Parameters in which publishers' redirects name the work that the link leads to: HighWire, Wiley before 2018, Taylor
 * & Francis, OpenURL (the referent), PLOS.
 */
const TARGETS = ['access_num', 'identifiervalue', 'rft_id', 'id'];
/** Atypon's redirects. Their `doi` is the paper that cites. (WebCite's `refdoi` is that paper too.) */
const ATYPON = /\/linkout|getftr/i;
const ATYPON_TARGETS = ['refdoi', 'doioflink', 'key'];

/** Atypon before 2016 opened its references by script: `popRefLink(16,'R2','10.1016%2F…')`. */
const SCRIPTED = /^javascript:[^']{0,80}(?:'[^']{0,40}',\s*)?'(10\.\d{4}[^']{1,250})'/i;

/** The resolver of the Royal Society of Chemistry, which takes the part of a DOI behind the registrant. */
const RSC = /xlink\.rsc\.org\/\?doi=([a-d]\w{7,9})(?!\w)/i;

/** DOIs of Wiley's journals and issues. Matching finds them for references that it cannot place. */
const NOT_A_WORK = /\/(?:\(issn\)|[a-z]+\.v\d+[:.]\d)/;

/**
 * The identifiers of the work that a link in an entry leads to: by a resolver, by the form of an address, or by a
 * redirect to either. A redirect also names the paper that cites, which does not count. Links within the page do not
 * count either.
 * @param href as it stands in the link; any text
 * @param base the page's own address, absolute
 */
export function idsInHref(href: string, base: string): WorkIds {
  if (href.length > MAX_HREF || !HINT.test(href)) return NO_IDS;
  const ids = idsInAddress(href) ?? idsByForm(href, base);
  return ids.doi !== null && NOT_A_WORK.test(ids.doi) ? { ...ids, doi: null } : ids;
}

/** The identifiers that an address states; `null` if only its form can tell. */
function idsInAddress(href: string): WorkIds | null {
  // A path on the site may go on behind the DOI, which only its form tells.
  const resolved = href.startsWith('/') && !href.startsWith('//') ? null : parseDoi(bare(href));
  if (resolved !== null) return { ...NO_IDS, doi: resolved };
  const pmid = parsePmid(PUBMED.exec(href)?.[1] ?? '');
  if (pmid !== null && !href.includes('10.')) return { ...NO_IDS, pmid };
  const [path = '', ...query] = href.replaceAll('&amp;', '&').split('?');
  if (query.length === 0 && pmid === null) return ATYPON.test(path) ? NO_IDS : null;
  const params = new URLSearchParams(query.join('&').toLowerCase());
  const ids = { ...NO_IDS, doi: doiInParams(params, path), pmid: pmid ?? pmidInParams(params) };
  return ids.doi !== null || ids.pmid !== null || ATYPON.test(path) ? ids : null;
}

/** The DOI in two kinds of address that only these publishers have; any other address as it is. */
function bare(href: string): string {
  if (href.startsWith('javascript:')) return SCRIPTED.exec(href)?.[1] ?? '';
  const rsc = href.includes('xlink.rsc') && RSC.exec(href)?.[1];
  return rsc ? `10.1039/${rsc}` : href;
}

/** The identifiers by the form of an address (idsInUrl, siteDoi), unless it is the page's own. */
function idsByForm(href: string, base: string): WorkIds {
  const [url = ''] = (URL.parse(href, base)?.href ?? '').split(/[?#]/, 1);
  const [here] = base.split(/[?#]/, 1);
  if (url === here) return NO_IDS;
  const ids = idsInUrl(url);
  const doi = workKey(ids) === null ? siteDoi(url) : null;
  return doi === null ? ids : { ...NO_IDS, doi };
}

function doiInParams(params: URLSearchParams, path: string): Doi | null {
  const isAtypon = ATYPON.test(path);
  for (const name of isAtypon ? ATYPON_TARGETS : TARGETS) {
    for (const value of params.getAll(name)) {
      const doi = parseDoi(value);
      if (doi !== null) return doi;
    }
  }
  // A parameter may be a resolver's whole address (ScienceDirect's `_targetURL`).
  // Not `params.values()`: a page script in Firefox cannot iterate it.
  for (const [, value] of params) {
    const doi = /^http/i.test(value) ? parseDoi(value) : null;
    if (doi !== null) return doi;
  }
  return isAtypon ? null : parseDoi(params.get('doi') ?? '');
}

function pmidInParams(params: URLSearchParams): Pmid | null {
  const of = (name: string) => params.get(name) ?? '';
  const atypon = of('dbid') === '8' ? of('key') : '';
  const highwire = of('link_type') === 'med' ? of('access_num') : '';
  const searched = /^(\d{1,9})\[(?:uid|pmid)\]$/.exec(of('term'))?.[1] ?? '';
  return parsePmid(atypon || highwire || searched);
}
