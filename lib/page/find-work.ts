import { parseArxivId, arxivDoi } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import type { FoundFrom, PageFinding } from '@/lib/model/page-finding';
import { headerDois } from './header-link';
import { jsonLdDois } from './json-ld';
import { isListPage } from './list-page';
import { readMetadata, type Metadata } from './metadata';
import { all, first, textOf } from './native-dom';
import { kindOfWork } from './page-kind';

const MAX_TITLE = 500;

/** Metadata names that hold a DOI, strongest first, under the name the finding reports. */
const DOI_NAMES: readonly [FoundFrom, readonly string[]][] = [
  ['citation_doi', ['citation_doi']],
  ['dc.identifier', ['dc.identifier', 'dc.identifier.doi', 'dcterms.identifier']],
  ['prism.doi', ['prism.doi']],
  ['bepress_citation_doi', ['bepress_citation_doi']],
];

const TITLE_NAMES = ['citation_title', 'dc.title', 'og:title'];

/**
 * Finds the work that the page is about. The strongest evidence answers (sources.md 9.1); evidence
 * that names several works is passed over, and an address that names another work than the page's
 * metadata makes the answer silent, because one of them is left over from another paper. Running
 * text and reference lists are never read. Nothing on the page is changed and no layout is forced.
 * @param location the page's address: only `href` is read
 */
export function findWork(
  document: Document = globalThis.document,
  location: Pick<Location, 'href'> = globalThis.location,
): PageFinding {
  const metadata = readMetadata(document);
  const address = idsInUrl(location.href);
  const found = findIds(document, metadata, address);
  const title = readTitle(document, metadata);
  if (!found || contradicts(found.ids, address)) {
    const list = !found && isListPage(document, location.href);
    return { kind: list ? 'list' : 'other', ids: NO_IDS, from: null, title: null };
  }
  const printedType = textOf(first(document, '.publication-type'), 80);
  return { kind: kindOfWork(found.ids, title, metadata, printedType), ...found, title };
}

function findIds(document: Document, metadata: Metadata, address: WorkIds): Pick<PageFinding, 'ids' | 'from'> | null {
  const pmid = only((metadata.get('citation_pmid') ?? metadata.get('ncbi_uidlist') ?? []).map(parsePmid));
  const arxiv = address.arxiv ?? only((metadata.get('citation_arxiv_id') ?? []).map(parseArxivId));
  const others = { pmid: pmid ?? address.pmid, pmcid: address.pmcid, arxiv };
  const evidence = doiEvidence(document, metadata, address);
  if (evidence) return { ids: { ...others, doi: evidence.doi }, from: evidence.from };
  if (arxiv !== null) return { ids: { ...others, doi: arxivDoi(arxiv) }, from: 'url' };
  if (pmid !== null) return { ids: { ...others, doi: null }, from: 'citation_pmid' };
  return address.pmid ?? address.pmcid ? { ids: { ...others, doi: null }, from: 'url' } : null;
}

function doiEvidence(document: Document, metadata: Metadata, address: WorkIds): { doi: Doi; from: FoundFrom } | null {
  const steps: (() => [FoundFrom, (Doi | null)[]])[] = [
    ...DOI_NAMES.map(
      ([from, names]) =>
        (): [FoundFrom, (Doi | null)[]] =>
          [from, names.flatMap((name) => metadata.get(name) ?? []).map(parseDoi)],
    ),
    () => ['json-ld', jsonLdDois(document)],
    () => ['canonical', all(document, 'link[rel="canonical"]').map((link) => idsInUrl(link.getAttribute('href') ?? '').doi)],
    () => ['og:url', (metadata.get('og:url') ?? []).map((url) => idsInUrl(url).doi)],
    () => ['url', [address.doi]],
    () => ['header-link', headerDois(document)],
  ];
  for (const step of steps) {
    const [from, dois] = step();
    const doi = only(dois.map((each) => each && parentDoi(each)));
    if (doi !== null) return { doi, from };
  }
  return null;
}

/** The one value among several, or `null` where there is none or where they differ. */
function only<T extends string>(values: readonly (T | null)[]): T | null {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}

/**
 * Whether the address names another work. Compared by the part after the registrant: openRxiv kept
 * its numbers when its registrant changed from 10.1101 to 10.64898.
 */
function contradicts(found: WorkIds, address: WorkIds): boolean {
  const suffix = (doi: Doi | null) => doi && parentDoi(doi).slice(doi.indexOf('/'));
  const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return (
    differs(suffix(found.doi), suffix(address.doi)) ||
    differs(found.pmid, address.pmid) ||
    differs(found.pmcid, address.pmcid)
  );
}

function readTitle(document: Document, metadata: Metadata): string | null {
  for (const name of TITLE_NAMES) {
    const title = (metadata.get(name)?.[0] ?? '').replace(/\s+/g, ' ').trim();
    if (title !== '') return title.slice(0, MAX_TITLE);
  }
  return textOf(first(document, 'h1'), MAX_TITLE) || null;
}
