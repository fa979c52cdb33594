// The build reads this file before it knows `@/`.
import type { OutsideHost } from '../model/outside-host';
import { SOURCE_HOSTS, SOURCES, type ServiceName } from '../model/sources';

/** Services that are no source of evidence about a paper. */
const OTHERS: readonly OutsideHost[] = [
  {
    host: 'api.semanticscholar.org',
    service: 'Semantic Scholar',
    purpose: 'hosts.semanticScholar',
    sent: "the paper's DOI and your key",
    trigger: 'on-open',
    consent: 'semantic-scholar',
    // One request a second with a key.
    concurrency: 1,
    spacing: 1_100,
    keyHeader: 'x-api-key',
  },
  {
    host: 'doi.org',
    service: 'doi.org',
    purpose: 'hosts.doiOrg',
    sent: 'a short DOI (`10/abc`)',
    trigger: 'on-look-up',
    consent: 'live-checks',
    // No published limit; asked by hand alone.
    concurrency: 1,
    spacing: 500,
  },
];

/**
 * The one list of outside services that Caveat asks about papers. Host permissions, PRIVACY.md and the
 * tests' allow-list follow from it. Files that the reader lets it fetch are fetched by lib/net/fetch-file.ts.
 */
export const OUTSIDE_HOSTS: readonly OutsideHost[] = [
  ...(Object.keys(SOURCE_HOSTS) as ServiceName[]).map((source) => ({ service: SOURCES[source].name, ...SOURCE_HOSTS[source] })),
  ...OTHERS,
];

/** Match patterns for the services of the online checks, for the manifest; for any other the browser is asked. */
export function apiHostPermissions(): string[] {
  return OUTSIDE_HOSTS.filter(({ consent }) => consent === 'live-checks').map(({ host }) => `https://${host}/*`);
}
