import { i18n } from '#i18n';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import type { WorkCandidate } from '@/lib/model/work-candidate';

/** Crossref's types that readers meet (https://api.crossref.org/types); others are not named. */
const TYPES: Readonly<Record<string, () => string>> = {
  book: () => i18n.t('recordType.book'),
  monograph: () => i18n.t('recordType.book'),
  'edited-book': () => i18n.t('recordType.book'),
  'book-chapter': () => i18n.t('recordType.bookChapter'),
  'proceedings-article': () => i18n.t('recordType.conferencePaper'),
  dataset: () => i18n.t('recordType.dataset'),
  dissertation: () => i18n.t('recordType.dissertation'),
  'journal-article': () => i18n.t('recordType.journalArticle'),
  'peer-review': () => i18n.t('recordType.peerReview'),
  report: () => i18n.t('recordType.report'),
  'posted-content': () => i18n.t('timeline.preprint'),
};

/**
 * What a candidate is, as far as its title, its DOI and Crossref's word for it tell. A notice carries
 * its article's title, so that it is one must stand out.
 */
export function recordType({ ids, title, type }: Pick<WorkCandidate, 'ids' | 'title' | 'type'>): { isNotice: boolean; text: string } {
  const kind = kindOfPage({ kind: 'work', ids, title, types: [] });
  if (kind === 'notice') return { isNotice: true, text: i18n.t('check.isNotice') };
  if (kind === 'preprint') return { isNotice: false, text: i18n.t('timeline.preprint') };
  return { isNotice: false, text: type !== null && Object.hasOwn(TYPES, type) ? (TYPES[type]?.() ?? '') : '' };
}
