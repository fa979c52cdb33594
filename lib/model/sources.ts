import type { SourceFacts, SourceHost, SourceOrder } from './source-facts';

/**
 * One row for each source. The order of the rows is their rank: the journal's own page and deposit come first,
 * then the registers that follow it.
 */
export const SOURCES = {
  page: {
    name: null,
    recordsCorrections: false,
    supportsOnly: false,
    keeper: null,
    record: null, // the page itself
  },
  crossref: {
    name: 'Crossref',
    recordsCorrections: true,
    supportsOnly: false,
    keeper: 'publisher',
    record: 'https://api.crossref.org/works/{doi}',
  },
  biorxiv: {
    name: 'bioRxiv',
    recordsCorrections: false,
    supportsOnly: false,
    keeper: null,
    record: 'https://doi.org/{doi}',
  },
  pubmed: {
    name: 'PubMed',
    recordsCorrections: true,
    supportsOnly: false,
    keeper: 'nlm',
    record: 'https://pubmed.ncbi.nlm.nih.gov/{pmid}/',
  },
  europepmc: {
    name: 'Europe PMC',
    recordsCorrections: true,
    supportsOnly: false,
    keeper: 'nlm',
    record: 'https://europepmc.org/article/MED/{pmid}',
  },
  datacite: {
    name: 'DataCite',
    recordsCorrections: false,
    supportsOnly: false,
    keeper: null,
    record: 'https://api.datacite.org/dois/{doi}',
  },
  'retraction-watch': {
    name: 'Retraction Watch',
    recordsCorrections: false,
    supportsOnly: false,
    keeper: null,
    record: null,
  },
  openalex: {
    name: 'OpenAlex',
    recordsCorrections: false,
    supportsOnly: true,
    keeper: null,
    record: 'https://api.openalex.org/works/doi:{doi}',
  },
  'notice-list': {
    name: null,
    recordsCorrections: false,
    supportsOnly: false,
    keeper: null,
    record: null,
  },
} as const satisfies Record<string, SourceFacts>;

/** The service that answered, or the place where a claim was read. */
export type SourceName = keyof typeof SOURCES;

/**
 * Which source is the first choice for a thing, the second and so on. A table of its own because only the
 * background needs it.
 */
export const SOURCE_ORDER = {
  page: { facts: null, abstract: null, noticeText: 1, remark: null, layText: 4 },
  crossref: { facts: 1, abstract: 3, noticeText: 2, remark: null, layText: 2 },
  biorxiv: { facts: null, abstract: null, noticeText: 6, remark: 3, layText: null },
  pubmed: { facts: 2, abstract: 1, noticeText: 4, remark: 1, layText: 1 },
  europepmc: { facts: 3, abstract: 2, noticeText: 3, remark: 2, layText: 3 },
  datacite: { facts: 4, abstract: 4, noticeText: 5, remark: 4, layText: null },
  'retraction-watch': { facts: null, abstract: null, noticeText: null, remark: 5, layText: null },
  openalex: { facts: null, abstract: null, noticeText: null, remark: null, layText: null },
  'notice-list': { facts: 5, abstract: null, noticeText: null, remark: null, layText: null },
} as const satisfies Record<SourceName, SourceOrder>;

/**
 * How each service is asked: a row for each source of the table above that is asked over the network. It is a
 * table of its own because page scripts need none of it, and a build leaves out what nobody imports.
 */
export const SOURCE_HOSTS = {
  crossref: {
    host: 'api.crossref.org',
    purpose: 'hosts.crossref',
    sent: "the paper's DOI",
    trigger: 'on-view',
    consent: 'live-checks',
    // Crossref's anonymous pool: 5 requests a second, one at a time (REST API rate limits, 2025-12-01).
    concurrency: 1,
    spacing: 220,
    // Of its lists that pool takes one a second.
    lists: { path: '/works', spacing: 1_100 },
    // A DOI that is an alias leads to the record of the prime DOI.
    redirectsWithin: '/works/',
  },
  biorxiv: {
    host: 'api.biorxiv.org',
    service: 'bioRxiv and medRxiv',
    purpose: 'hosts.preprintServer',
    sent: 'the DOI of one of their own preprints',
    trigger: 'on-open',
    consent: 'live-checks',
    // No published limit; asked about their own preprints alone.
    concurrency: 1,
    spacing: 500,
  },
  pubmed: {
    host: 'eutils.ncbi.nlm.nih.gov',
    purpose: 'hosts.pubmed',
    sent: "the paper's PubMed number",
    trigger: 'on-open',
    consent: 'live-checks',
    // E-utilities without a key: 3 requests a second.
    concurrency: 1,
    spacing: 350,
  },
  europepmc: {
    host: 'www.ebi.ac.uk',
    purpose: 'hosts.europepmc',
    sent: "the paper's DOI or PubMed number",
    trigger: 'on-view',
    consent: 'live-checks',
    // No published limit; kept to one or two at once.
    concurrency: 2,
    spacing: 100,
  },
  datacite: {
    host: 'api.datacite.org',
    purpose: 'hosts.datacite',
    sent: 'the DOI of a paper that Crossref does not register (arXiv, Zenodo, figshare)',
    trigger: 'on-view',
    alsoWhen: "where only Crossref's answer shows that, when you open the sidebar",
    consent: 'live-checks',
    // 500 to 1,000 requests in five minutes without a key (support.datacite.org, "Rate limit").
    concurrency: 1,
    spacing: 600,
  },
  openalex: {
    host: 'api.openalex.org',
    purpose: 'hosts.openalex',
    sent: "the paper's DOI",
    trigger: 'on-open',
    consent: 'openalex',
    // About 1,000 questions a day for a reader without a key.
    concurrency: 1,
    spacing: 1_000,
  },
} as const satisfies Partial<Record<SourceName, SourceHost>>;

/** The sources that are asked over the network. */
export type ServiceName = keyof typeof SOURCE_HOSTS;

/** The sources for which the interface needs words. */
export type NamelessSource = { [Name in SourceName]: (typeof SOURCES)[Name]['name'] extends null ? Name : never }[SourceName];

/** Every source, by rank. */
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];

/** What is known of a source. */
export function sourceFacts(source: SourceName): SourceFacts {
  return SOURCES[source];
}

/** The sources that have a thing, the first choice first. */
export function sourcesFor(thing: keyof SourceOrder): SourceName[] {
  const place = (source: SourceName): number => SOURCE_ORDER[source][thing] ?? 0;
  return SOURCE_NAMES.filter((source) => place(source) > 0).toSorted((a, b) => place(a) - place(b));
}
