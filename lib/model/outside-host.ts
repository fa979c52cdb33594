type HostPurpose = `hosts.${'crossref' | 'preprintServer' | 'pubmed' | 'europepmc' | 'datacite' | 'openalex' | 'semanticScholar' | 'doiOrg'}`;

/** An outside service that Caveat sends requests to. */
export interface OutsideHost {
  host: string;
  /** Name shown to the reader. */
  service: string;
  /** The text that tells the reader what is asked for. */
  purpose: HostPurpose;
  /** What is sent, as PRIVACY.md tells. */
  sent: string;
  /** When a request is made. */
  trigger: 'on-view' | 'on-open' | 'on-look-up';
  /** When it is also made, as PRIVACY.md tells; left out where `trigger` says it all. */
  alsoWhen?: string;
  /** Which consent covers it: that to online checks, or a switch of its own beside it. */
  consent: 'live-checks' | 'openalex' | 'semantic-scholar';
  /** At most this many requests at once. */
  concurrency: number;
  /** At least this long between two request starts, in milliseconds. */
  spacing: number;
  /** Questions about many records, asked at this path: one at once, and at least so far apart. */
  lists?: { path: string; spacing: number };
  /** A redirect of the host's is followed to its own addresses under this path (`/works/`); left out, none is followed. */
  redirectsWithin?: string;
  /** The header in which it takes the reader's own key; a key goes to no other host. */
  keyHeader?: string;
}
