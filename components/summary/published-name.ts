import { i18n } from '#i18n';
import type { LayTextKind } from '@/lib/model/lay-text';

const NAMES = {
  'plain-language': 'published.plainLanguage',
  'elife-digest': 'published.elifeDigest',
  'author-summary': 'published.authorSummary',
  'editors-summary': 'published.editorsSummary',
  'popular-summary': 'published.popularSummary',
  'executive-summary': 'published.executiveSummary',
  significance: 'published.significance',
  'key-points': 'published.keyPoints',
  'what-this-adds': 'published.whatThisAdds',
  highlights: 'published.highlights',
} as const satisfies Record<LayTextKind, string>;

/** What a text that came with a paper is called: its own name, never ours. */
export function publishedName(kind: LayTextKind): string {
  return i18n.t(NAMES[kind]);
}
