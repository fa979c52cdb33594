/**
 * The one list of outside services that Caveat asks about papers. Host permissions, PRIVACY.md and the
 * tests' allow-list follow from it. Files that the reader lets it fetch are fetched by lib/net/fetch-file.ts.
 */
export interface OutsideHost {
  host: string;
  /** Name shown to the reader. */
  service: string;
  /** What is asked for. */
  purpose: string;
  /** When a request is made. */
  trigger: 'on-view' | 'on-open' | 'on-look-up';
  /** Which consent covers it: that to live checks, or a switch of its own beside it. */
  consent: 'live-checks' | 'openalex' | 'semantic-scholar';
  /** At most this many requests at once. */
  concurrency: number;
  /** At least this long between two request starts, in milliseconds. */
  spacing: number;
  /** The header in which it takes the reader's own key; a key goes to no other host. */
  keyHeader?: string;
}

export const OUTSIDE_HOSTS: readonly OutsideHost[] = [
  {
    host: 'api.crossref.org',
    service: 'Crossref',
    purpose: 'notices, title and abstract deposited by the publisher, and Retraction Watch entries',
    trigger: 'on-view',
    consent: 'live-checks',
    // Crossref's anonymous pool: 5 requests a second, one at a time (REST API rate limits, 2025-12-01).
    concurrency: 1,
    spacing: 220,
  },
  {
    host: 'www.ebi.ac.uk',
    service: 'Europe PMC',
    purpose: 'PubMed record, its notices and abstract',
    trigger: 'on-view',
    consent: 'live-checks',
    // No published limit; kept to one or two at once.
    concurrency: 2,
    spacing: 100,
  },
  {
    host: 'eutils.ncbi.nlm.nih.gov',
    service: 'PubMed',
    purpose: 'the full PubMed record: notices, interests, plain-language abstract',
    trigger: 'on-open',
    consent: 'live-checks',
    // E-utilities without a key: 3 requests a second.
    concurrency: 1,
    spacing: 350,
  },
  {
    host: 'api.biorxiv.org',
    service: 'bioRxiv and medRxiv',
    purpose: 'whether a preprint of theirs was withdrawn, and the journal article that it became',
    trigger: 'on-open',
    consent: 'live-checks',
    // No published limit; asked about their own preprints alone.
    concurrency: 1,
    spacing: 500,
  },
  {
    host: 'api.datacite.org',
    service: 'DataCite',
    purpose: 'the record of a paper that Crossref does not register (arXiv, Zenodo, figshare), asked in its place',
    trigger: 'on-view',
    consent: 'live-checks',
    // 500 to 1,000 requests in five minutes without a key (support.datacite.org, "Rate limit").
    concurrency: 1,
    spacing: 600,
  },
  {
    host: 'api.openalex.org',
    service: 'OpenAlex',
    purpose: 'whether it marks the paper as retracted; only if you switch it on in the options',
    trigger: 'on-open',
    consent: 'openalex',
    // About 1,000 questions a day for a reader without a key (sources.md 5).
    concurrency: 1,
    spacing: 1_000,
  },
  {
    host: 'api.semanticscholar.org',
    service: 'Semantic Scholar',
    purpose: 'a machine-written sentence about the paper where nobody else wrote one; only if you add a key of your own in the options',
    trigger: 'on-open',
    consent: 'semantic-scholar',
    // One request a second with a key (sources.md 6).
    concurrency: 1,
    spacing: 1_100,
    keyHeader: 'x-api-key',
  },
  {
    host: 'doi.org',
    service: 'doi.org',
    purpose: 'the DOI that a short one stands for',
    trigger: 'on-look-up',
    consent: 'live-checks',
    // No published limit; asked by hand alone.
    concurrency: 1,
    spacing: 500,
  },
];

/** Match patterns for the services of the live checks, for the manifest; for any other the browser is asked. */
export function apiHostPermissions(): string[] {
  return OUTSIDE_HOSTS.filter(({ consent }) => consent === 'live-checks').map(({ host }) => `https://${host}/*`);
}
