import type { NoticeType } from '@/lib/model/notice-type';
import { noticeTypeOf } from './notice-type';
import { pageWordInOtherLanguage } from './page-word-in-other-language';

/** What pages say and no register does, in letters alone. */
const PAGE_WORDS = new Map<string, NoticeType>([
  ['amended', 'correction'],
  ['partiallycorrected', 'correction'],
  ['temporarilywithdrawn', 'withdrawal'],
  ['republished', 'corrected_and_republished'],
  ['update', 'new_version'],
  ['notthemostrecentversion', 'new_version'],
]);
const EDITORS_NOTE = /^editor(?:s?['’]?s?|ial)? note$/i;
const RETRACTED_PUBLICATION = /^(retracted|withdrawn) (?:preprint|chapter|publication)$/i;

/**
 * The notice type that a page's word names: "Author Correction", "retracted", "Erratum in",
 * "Correction(s)". An editors' note is read only where it warns, and then it is one of concern.
 * @returns `null` for a word that names none: what a page says in other words is left unread
 */
export function pageNoticeType(word: string): NoticeType | null {
  return englishNoticeType(word) ?? pageWordInOtherLanguage(word);
}

/** The same for English words alone. */
export function englishNoticeType(word: string): NoticeType | null {
  if (EDITORS_NOTE.test(word)) return 'expression_of_concern';
  const plain = word.replace(/\(s\)$/, '').replace(/ in$/i, '').replace(/^(?:minor|partial) (?=correction)/i, '');
  const letters = plain.toLowerCase().replace(/[^a-z]/g, '');
  const known =
    PAGE_WORDS.get(letters) ??
    [plain, plain.replace(/s$/i, ''), plain.replace(/^expressions/i, 'expression'), plain.replace(RETRACTED_PUBLICATION, '$1')]
      .map(noticeTypeOf)
      .find((type) => type !== 'other');
  return known ?? null;
}
