import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { workKey } from '@/lib/identifiers/work-key';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import type { FoundFrom, PageFinding } from '@/lib/model/page-finding';
import { headerDois } from './header-link';
import { jsonLdDois } from './json-ld';
import { isListPage } from './list-page';
import { readMetadata, type Metadata } from './metadata';
import { all, native, textOf } from './native-dom';

const MAX_TITLE = 500;
const MAX_TYPE = 80;
const MAX_TYPES = 20;

/** Metadata that says what kind of document this is, as publishers fill it. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section'];

/** News by its type; Nature's news and magazine pages also by their DOIs. */
const NEWS_TYPE = /^(?:news(?: feature)?|podcast|obituary)$/i;
const MAGAZINE_DOI = /^10\.1038\/d\d{5}-/;

/** Window titles of pages that stand in a paper's place at its address. */
const BARRIER = /just a moment|robot|captcha|access denied|attention required|not found|\berror\b|(?:log|sign) ?in\b/i;

/** What is said of a page without a work of its own. */
export const NO_WORK: PageFinding = { kind: 'other', ids: NO_IDS, from: null, title: null, types: [] };

/**
 * Finds the work that the page is about. The strongest evidence answers (sources.md 9.1); evidence
 * that names several works is passed over, and an address that names another work than the page's
 * metadata makes the answer silent, because one of them is left over from another paper. The
 * address alone is not believed where the page says that it is a robot check, a log-in or an
 * error. Running text and reference lists are never read. Nothing on the page is changed and no
 * layout is forced.
 * @param location the page's address: only `href` is read
 */
export function findWork(
  document: Document = globalThis.document,
  location: Pick<Location, 'href'> = globalThis.location,
): PageFinding {
  const metadata = readMetadata(document);
  const address = idsInUrl(location.href);
  const found = findIds(document, metadata, address);
  const barred = found?.from === 'url' && BARRIER.test(native(document, 'title').slice(0, 200));
  if (!found || barred || contradicts(found.ids, address)) {
    return !found && isListPage(document, location.href) ? { ...NO_WORK, kind: 'list' } : NO_WORK;
  }
  const title = readTitle(document, metadata);
  // PubMed prints the type above the title and has no metadata for it.
  const types = [...TYPE_NAMES.flatMap(metadata), textOf(all(document, '.publication-type')[0], MAX_TYPE)]
    .map((type) => type.slice(0, MAX_TYPE))
    .filter(Boolean)
    .slice(0, MAX_TYPES);
  const isNews = types.some((type) => NEWS_TYPE.test(type)) || MAGAZINE_DOI.test(found.ids.doi ?? '');
  return { kind: isNews ? 'other' : 'work', ...found, title: title || null, types };
}

function findIds(document: Document, metadata: Metadata, address: WorkIds): Pick<PageFinding, 'ids' | 'from'> | null {
  const pmid = only([...metadata('citation_pmid'), ...metadata('ncbi_uidlist')].map(parsePmid));
  const arxiv = address.arxiv ?? only(metadata('citation_arxiv_id').map(parseArxivId));
  const ids = { ...address, pmid: pmid ?? address.pmid, arxiv };
  for (const [from, dois] of evidence(document, metadata, address)) {
    const doi = only(dois.map((each) => each && parentDoi(each)));
    if (doi) return { ids: { ...ids, doi }, from };
  }
  if (arxiv) return { ids: { ...ids, doi: arxivDoi(arxiv) }, from: 'url' };
  return workKey(ids) === null ? null : { ids, from: pmid ? 'citation_pmid' : 'url' };
}

/** The places where a page names its work, strongest first; each is read only when it is reached. */
function* evidence(document: Document, metadata: Metadata, address: WorkIds): Generator<[FoundFrom, (Doi | null)[]]> {
  for (const name of ['citation_doi', 'dc.identifier', 'prism.doi', 'bepress_citation_doi'] as const) {
    yield [name, metadata(name).map(parseDoi)];
  }
  yield ['json-ld', jsonLdDois(document)];
  for (const name of ['canonical', 'og:url'] as const) yield [name, metadata(name).map((url) => idsInUrl(url).doi)];
  yield ['url', [address.doi]];
  yield ['header-link', headerDois(document)];
}

/** The one value among several; `null` where there is none or where they differ. */
function only<T>(values: readonly (T | null)[]): T | null {
  const [one = null, ...more] = new Set(values.filter(Boolean));
  return more.length > 0 ? null : one;
}

/**
 * Whether the address names another work. DOIs are compared behind the registrant: openRxiv kept
 * its numbers when its registrant changed from 10.1101 to 10.64898.
 */
function contradicts(found: WorkIds, address: WorkIds): boolean {
  return (['doi', 'pmid', 'pmcid'] as const).some((name) => {
    const [a, b] = [found[name], address[name]].map((id) => id && parentDoi(id).replace(/^10[\d.]+\//, ''));
    return a && b && a !== b;
  });
}

function readTitle(document: Document, metadata: Metadata): string {
  const titles = ['citation_title', 'dc.title', 'og:title'].flatMap(metadata);
  return titles.find(Boolean)?.slice(0, MAX_TITLE) ?? textOf(all(document, 'h1')[0], MAX_TITLE);
}
