import type { PageFinding } from '@/lib/model/page-finding';
import type { PageKind } from '@/lib/model/work';
import { arePreprintIds } from './preprint-ids';
import { nameInTitle } from '@/lib/notices/title-names/name-in-title';

/** Article types that are no titles: "Withdrawal", "Retraction of Publication", `retraction-of`, "Brief Correction". */
const NOTICE_TYPE =
  /^(?:withdrawal|removal|concern|retraction of(?: publication)?|published erratum|additions? (?:and )?corrections?|(?:article|brief) (?:correction|retraction|withdrawal|removal)|correction to article)$/i;
/** The type of a paper that was published anew, which is no notice (PubMed). */
const REPUBLISHED = /^(?:corrected|retracted) and re(?:published|placed)/i;

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

/**
 * Whether a page's own words for what its work is name a notice: "Author Correction", "Published Erratum", `retraction`;
 * or one of the words of "Addition/Correction" does.
 */
export function typesSayNotice(types: readonly string[]): boolean {
  return types.some((type) => {
    const words = type.replace(/[-_\s]+/g, ' ').trim();
    return !REPUBLISHED.test(words) && [words, ...words.split(/[/:|]/)].some(namesNotice);
  });
}

function namesNotice(words: string): boolean {
  return NOTICE_TYPE.test(words.trim()) || nameInTitle(words.trim())?.marks === 'notice';
}
