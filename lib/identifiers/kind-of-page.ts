import type { PageFinding } from '@/lib/model/page-finding';
import type { PageKind } from '@/lib/model/work';
import { arePreprintIds } from './preprint-ids';
import { nameInTitle } from '@/lib/notices/title-names/name-in-title';

/** Article types that are no titles: "Withdrawal", "Retraction of Publication", `retraction-of`. */
const NOTICE_TYPE = /^(?:withdrawal|removal|concern|retraction of(?: publication)?|published erratum)$/i;

/**
 * What kind of page shows what was found: an article where nothing says otherwise. A notice is known by its own type
 * or by its title, in any of the languages in which titles are read. Not for page scripts: the rule for titles is large
 * (may-be-notice.ts is what they use).
 */
export function kindOfPage({ kind, ids, title, types }: Pick<PageFinding, 'kind' | 'ids' | 'title' | 'types'>): PageKind {
  if (kind !== 'work') return kind;
  if (typesSayNotice(types) || nameInTitle(title ?? '')?.marks === 'notice') return 'notice';
  return arePreprintIds(ids) ? 'preprint' : 'article';
}

/** Whether a page's own words for what its work is name a notice: "Author Correction", "Published Erratum", `retraction`. */
export function typesSayNotice(types: readonly string[]): boolean {
  return types.some((type) => {
    const words = type.replace(/[-_\s]+/g, ' ').trim();
    return NOTICE_TYPE.test(words) || nameInTitle(words)?.marks === 'notice';
  });
}
