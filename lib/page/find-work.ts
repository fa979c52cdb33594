import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { workKey } from '@/lib/identifiers/work-key';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import type { FoundFrom, PageFinding } from '@/lib/model/page-finding';
import { jsonLdDois } from './json-ld';
import { isCalledList, isListPage } from './list-page';
import { readMetadata, type Metadata } from './metadata';
import { all, first, native, textOf } from './native-dom';
import { printedDois, type Printed } from './printed-dois';

const MAX_TITLE = 500;
const MAX_TYPE = 80;
const MAX_TYPES = 20;

/** Metadata that says what kind of document this is, as publishers fill it. */
const TYPE_NAMES = ['citation_article_type', 'dc.type', 'prism.section'];

/** Metadata that is a DOI, strongest first. The last is Atypon's: SAGE has no other. */
const DOI_NAMES = ['citation_doi', 'dc.identifier', 'prism.doi', 'bepress_citation_doi', 'publication_doi'] as const;

/** News by its type; Nature's news and magazine pages also by their DOIs. */
const NEWS_TYPE = /^(?:news(?: feature)?|podcast|obituary)$/i;
const MAGAZINE_DOI = /^10\.1038\/d\d{5}-/;

/** Titles and headings of pages that stand in a paper's place at its address. */
const BARRIER =
  /just a moment|a robot|robot check|captcha|challenge|validate user|access denied|attention required|forbidden|unavailable|not found|\n\W*(?:\d+ )?error\b|(?:log|sign) ?in\b/i;

/** What is said of a page without a work of its own. */
export const NO_WORK: PageFinding = { kind: 'other', ids: NO_IDS, from: null, title: null, types: [] };

/**
 * Finds the work that the page is about. The strongest evidence answers (sources.md 9.1), and what
 * is weaker is not even read; evidence that names several works is passed over, and an address
 * that names another work than the page's metadata makes the answer silent, because one of them is
 * left over from another paper. The address alone is not believed where the page says that it is a
 * robot check, a log-in or an error; what a page merely prints is not believed of a list, nor of
 * what Open Graph calls an `article`: news and blogs are, and papers that are have metadata too.
 * Running text and reference lists are never read. Nothing on the page is changed and no layout is
 * forced.
 * @param location the page's address: only `href` is read
 */
export function findWork(
  document: Document = globalThis.document,
  { href }: Pick<Location, 'href'> = globalThis.location,
): PageFinding {
  const metadata = readMetadata(document);
  const address = idsInUrl(href);
  const found = findIds(document, metadata, address, href);
  const barred = found?.from === 'url' && BARRIER.test(`\n${native(document, 'title').slice(0, 200)}\n${heading(document)}`);
  if (!found || barred || contradicts(found.ids, address)) {
    return !found && isListPage(document, href) ? { ...NO_WORK, kind: 'list' } : NO_WORK;
  }
  const title = readTitle(document, metadata);
  // PubMed prints the type above the title and has no metadata for it.
  const types = [...TYPE_NAMES.flatMap(metadata), textOf(found.ids.pmid ? first(document, '.publication-type') : null, MAX_TYPE)]
    .map((type) => type.slice(0, MAX_TYPE))
    .filter(Boolean)
    .slice(0, MAX_TYPES);
  const isNews = types.some((type) => NEWS_TYPE.test(type)) || MAGAZINE_DOI.test(found.ids.doi ?? '');
  return { kind: isNews ? 'other' : 'work', ...found, title: title || null, types };
}

type Found = Pick<PageFinding, 'ids' | 'from'>;

function findIds(document: Document, metadata: Metadata, address: WorkIds, href: string): Found | null {
  const pmid = only(['citation_pmid', 'ncbi_uidlist'].flatMap(metadata).map(parsePmid));
  const arxiv = address.arxiv ?? only(metadata('citation_arxiv_id').map(parseArxivId));
  const ids = { ...address, pmid: pmid ?? address.pmid, arxiv };
  for (const [from, dois] of evidence(document, metadata, address, href)) {
    const doi = only(dois.map((each) => each && parentDoi(each)));
    if (doi) return { ids: { ...ids, doi }, from };
  }
  if (arxiv) return { ids: { ...ids, doi: arxivDoi(arxiv) }, from: 'url' };
  return workKey(ids) === null ? null : { ids, from: pmid ? 'citation_pmid' : 'url' };
}

type Evidence = Generator<[FoundFrom, readonly (Doi | null)[]]>;

/** The places where a page names its work, strongest first; each is read only when it is reached. */
function* evidence(document: Document, metadata: Metadata, address: WorkIds, href: string): Evidence {
  for (const name of DOI_NAMES) yield [name, metadata(name).map(parseDoi)];
  // SAGE writes the DOI's slash as `_`; with a second one nobody knows which of them it was.
  const coded = metadata('dc.identifier publisher-id').filter((id) => /^[^_/]+_[^_/]+$/.test(id));
  yield ['dc.identifier', coded.map((id) => parseDoi(id.replace('_', '/')))];
  yield ['json-ld', jsonLdDois(document)];
  const canonical = all(document, 'link[rel=canonical]').map((link) => link.getAttribute('href') ?? '');
  yield ['canonical', canonical.map((url) => idsInUrl(url).doi)];
  yield ['og:url', metadata('og:url').map((url) => idsInUrl(url).doi)];
  yield ['url', [address.doi]];
  if (workKey(address) || isCalledList(document, href) || metadata('og:type')[0] === 'article') return;
  yield* Object.entries(printedDois(document)) as [Printed, (Doi | null)[]][];
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
  return titles.find(Boolean)?.slice(0, MAX_TITLE) ?? heading(document);
}

function heading(document: Document): string {
  return textOf(first(document, 'h1'), MAX_TITLE);
}
