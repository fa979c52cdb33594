import { i18n } from '#i18n';
import type { Assertion, SourceName } from '@/lib/model/assertion';
import { SOURCES, type NamelessSource } from '@/lib/model/sources';

/** Sources on the device have no name of their own. */
const WORDS = { page: 'source.page', 'notice-list': 'source.noticeList' } as const satisfies Record<NamelessSource, string>;

/** The name of a source as the reader knows it. */
export function sourceName(source: SourceName): string {
  return SOURCES[source].name ?? i18n.t(WORDS[source as NamelessSource]);
}

/** Who makes a claim: Crossref passes on what Retraction Watch says, and then says so. */
export function claimant({ source, via }: Pick<Assertion, 'source' | 'via'>): string {
  if (via === 'retraction-watch') return i18n.t('source.retractionWatchVia', [sourceName(source)]);
  return sourceName(source);
}
