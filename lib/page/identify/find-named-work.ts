import { arxivDoi } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import type { FoundFrom, PageFinding } from '@/lib/model/page-finding';
import type { Evidence, ReadPrinted } from './evidence';
import { jsonLdDois } from './json-ld';
import { isCalledList, listsWorks } from './list-page';
import { readMetadata, type Metadata } from './metadata';
import { all, native, textOf } from '@/lib/page/dom/native-dom';

const MAX_TITLE = 500;
const MAX_TYPE = 80;
const MAX_TYPES = 20;

/** Metadata that says what kind of document this is. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section'];

/**
 * Metadata that is a DOI, strongest first: Highwire's and Dublin Core's names, Open Journal Systems' own form of
 * that, PRISM, bepress, EPrints, D-Lib. The last two are Atypon's: SAGE has no other.
 */
const DOI_NAMES = [
  'citation_doi',
  'dc.identifier.doi',
  'dc.identifier',
  'dcterms.identifier',
  'prism.doi',
  'bepress_citation_doi',
  'eprints.doi',
  'eprints.id_number',
  'eprints.official_url',
  'doi',
  'publication_doi',
  'dc.identifier publisher-id',
] as const;
/** SAGE's number is the DOI with `_` for its slash. If there is a second `_`, nobody knows which was the slash. */
const CODED = /^(10\.\d+)_(?!.*_)/;

/** What an address may add to the page's own DOI: anything but the number of a version, which is a work of its own. */
const CONTINUED = /^[/.](?!v?\d+$)/;

/** Types of news; Nature's news and magazine pages also have DOIs of their own form. */
const NEWS_TYPE = /^(?:news(?: feature)?|podcast|obituary)$/i;
const MAGAZINE_DOI = /^10\.1038\/d\d{5}-/;

/** Window titles and headings of pages that a site shows in place of the paper. */
const BARRIER =
  /just a moment|robot\?|captcha|client challenge|validate user|access denied|attention required|not found|^(?:\d+ )?error\b|\b(?:log|sign) ?in(?:$| [|-])/im;

/** The finding of a page without a work of its own. */
export const NO_WORK: PageFinding = { kind: 'other', ids: NO_IDS, from: null, title: null, types: [] };

/**
 * Finds the work that the page is about. The strongest evidence decides, and weaker evidence is
 * then not read. Evidence that names several works does not count. If the address names another work than the
 * metadata, the function finds nothing, because one of the two is left over from another paper. It does not
 * believe the address alone if the page calls itself a robot check, a log-in or an error. It does not read
 * printed DOIs on a list, nor on what Open Graph calls an `article`: news and blogs are articles, and papers that
 * are have metadata too. It never reads running text or reference lists, changes nothing and forces no layout.
 * @param location the page's address: only `href` is read
 * @param readPrinted gives the DOIs that the page prints for itself. It is called only if nothing else names the work
 */
export function findNamedWork(document: Document, { href }: Pick<Location, 'href'>, readPrinted: ReadPrinted): PageFinding {
  const metadata = readMetadata(document);
  const address = idsInUrl(href);
  const isList = isCalledList(document, href);
  const pmid = only(['citation_pmid', 'ncbi_uidlist'].flatMap(metadata).map(parsePmid));
  const ids = { ...address, pmid: pmid ?? address.pmid };
  let from: FoundFrom = pmid ? 'citation_pmid' : 'url';
  for (const [place, dois] of evidence(document, metadata, address, isList ? null : readPrinted)) {
    const doi = only(dois.map((each) => each && parentDoi(each)));
    if (!doi) continue;
    from = place;
    ids.doi = doi;
    break;
  }
  if (!hasId(ids)) return isList && listsWorks(document) ? { ...NO_WORK, kind: 'list' } : NO_WORK;
  const heading = () => textOf(all(document, 'h1')[0], MAX_TITLE);
  const isBarred = from === 'url' && BARRIER.test(`${native(document, 'title').slice(0, 200)}\n${heading()}`);
  if (isBarred || contradicts(ids.doi, address.doi) || contradicts(ids.pmid, address.pmid)) return NO_WORK;
  const title = ['citation_title', 'dc.title', 'og:title'].flatMap(metadata).find(Boolean)?.slice(0, MAX_TITLE) ?? heading();
  const types = TYPE_NAMES.flatMap(metadata).slice(0, MAX_TYPES);
  // PubMed prints the type above the title and has no metadata for it.
  if (ids.pmid) types.push(textOf(all(document, '.publication-type')[0], MAX_TYPE));
  const isNews = types.some((type) => NEWS_TYPE.test(type)) || MAGAZINE_DOI.test(ids.doi ?? '');
  return {
    kind: isNews ? 'other' : 'work',
    ids,
    from,
    title: title || null,
    types: types.map((type) => type.slice(0, MAX_TYPE)).filter(Boolean),
  };
}

/** The places where a page names its work, strongest first. Each is read only when it is reached. */
function* evidence(document: Document, metadata: Metadata, address: WorkIds, readPrinted: ReadPrinted | null): Generator<Evidence> {
  for (const name of DOI_NAMES) yield [name, metadata(name).map((value) => parseDoi(value.replace(CODED, '$1/')))];
  yield ['json-ld', jsonLdDois(document)];
  const links = all<HTMLLinkElement>(native(document, 'head') ?? document, 'link[rel=canonical],link[rel=cite-as]');
  yield ['canonical', links.map(({ href }) => idsInUrl(href).doi)];
  yield ['og:url', metadata('og:url').map((url) => idsInUrl(url).doi)];
  yield ['url', [address.doi ?? (address.arxiv && arxivDoi(address.arxiv))]];
  if (readPrinted && !hasId(address) && metadata('og:type')[0] !== 'article') yield* readPrinted(document);
}

/** Whether any identifier is there. */
function hasId(ids: WorkIds): boolean {
  return Object.values(ids).some(Boolean);
}

/** The one value among several; `null` if there is none or they differ. */
function only<T>(values: readonly (T | null)[]): T | null {
  const [one = null, ...more] = new Set(values.filter(Boolean));
  return more[0] ? null : one;
}

/**
 * Whether two identifiers are of different works. An address that goes on behind the page's own DOI does not
 * contradict it. DOIs are compared behind the registrant, because openRxiv kept its numbers when its registrant
 * changed from 10.1101 to 10.64898.
 */
function contradicts(found: string | null, address: string | null): boolean {
  const [a, b] = [found, address].map((id) => id && parentDoi(id).replace(/^10[\d.]+\//, ''));
  return Boolean(a && b && a !== b && !(b.startsWith(a) && CONTINUED.test(b.slice(a.length))));
}
