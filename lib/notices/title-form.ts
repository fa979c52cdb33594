import type { NoticeType } from '@/lib/model/notice-type';
import { noticeTypeOf } from './notice-type';

/** What the form of a title says: the publisher marked the work itself, or announces a change. */
export interface TitleForm {
  marks: 'original' | 'notice';
  type: NoticeType;
  /** The title's own word, as printed: "RETRACTED ARTICLE", "Author Correction". */
  word: string;
}

const MAX_TITLE = 300;

/** `RETRACTED: …`, `[Retracted] …`: marks put before the title of the work itself. */
const ORIGINAL =
  /^(?:[[(]\s?)?((?:retracted|withdrawn)(?: (?:article|chapter|paper))?|article withdrawn|(?:temporary )?removed|temporary removal)(?:\s?[\])]:?|\s?[:—–]| - )/i;

/** Names that announce a notice whatever follows: no study's title begins with them. */
const ALWAYS =
  /^((?:author|publisher|editorial) correction|(?:author |publisher )?(?:corrigend(?:um|a)|errat(?:um|a))|retraction (?:note|notice|statement)|removal notice|withdrawal notice|correction notice|(?:notice|statement) of (?:partial retraction|retraction and replacement|retraction|removal|withdrawal|correction|concern|reinstatement)|(?:editorial )?expression of (?:editorial )?concern|removal of expression of concern|partial retraction|retraction and replacement|addend(?:um|a)(?= to|\s?[:.—–]|$))(?![\w-])/i;

/** Everyday words: a notice only if alone, or followed by the punctuation of a heading. */
const HEADING =
  /^(corrections?|retractions?|withdrawal|clarifications?|reinstatement)(?:\.?$|\s?[:—–]| - | (?:to|of)\s?:| (?:to|of|for) [“”"‘«]| for [^,]{1,80} et al)/i;

/**
 * Reads the form of a title (sources.md 1.5.9). "RETRACTED:" marks the original, "Retraction Note:"
 * the notice. Titles of studies that merely begin with such a word ("Correction of myopia …",
 * "Corrections to the Newtonian …", "Retracted papers in …") have no form.
 * @returns `null` where the form says nothing; only the first 300 characters are read
 */
export function titleForm(title: string): TitleForm | null {
  const text = title.slice(0, MAX_TITLE).trim().replace(/\s/g, ' ');
  const original = ORIGINAL.exec(text)?.[1];
  if (original !== undefined) return { marks: 'original', type: noticeTypeOf(original), word: original };
  const notice = ALWAYS.exec(text)?.[1] ?? HEADING.exec(text)?.[1];
  return notice === undefined ? null : { marks: 'notice', type: noticeTypeOf(notice), word: notice };
}
