import { i18n } from '#i18n';
import type { Assertion, SourceName } from '@/lib/model/assertion';

const KEYS = {
  crossref: 'source.crossref',
  europepmc: 'source.europepmc',
  pubmed: 'source.pubmed',
  biorxiv: 'source.biorxiv',
  datacite: 'source.datacite',
  openalex: 'source.openalex',
  'retraction-watch': 'source.retractionWatch',
  page: 'source.page',
  'notice-list': 'source.noticeList',
} as const satisfies Record<SourceName, string>;

/** The name of a source as the reader knows it. */
export function sourceName(source: SourceName): string {
  return i18n.t(KEYS[source]);
}

/** Who makes a claim: Crossref passes on what Retraction Watch says, and then says so. */
export function claimant({ source, via }: Pick<Assertion, 'source' | 'via'>): string {
  if (via === 'retraction-watch') return i18n.t('source.retractionWatchVia', [sourceName(source)]);
  return sourceName(source);
}
