import type { NoticeType } from '@/lib/model/notice-type';
import { noticeTypeOf } from './titles/notice-type';

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

/** Names that announce a notice, unless the sentence goes on as a study's does (GOES_ON). */
const ALWAYS =
  /^((?:author|publisher|editorial) correction|(?:author |publisher )?(?:corrigend(?:um|a)|errat(?:um|a))|retraction (?:note|notice|statement)|removal notice|withdrawal notice|correction notice|(?:notice|statement) of (?:partial retraction|retraction and replacement|retraction|removal|withdrawal|correction|concern|reinstatement)|editorial expression of concern|removal of expression of concern)(?![\w-])/i;

/** "Retraction notice analysis of …", "Errata and addenda in …": studies of notices. Small letters after the name, and no word that leads to its object. */
const GOES_ON =
  /^ (?!(?:to|for|on|of|from|regarding|concerning|about|zu[mr]?|à|aux?|a|al|ao|d[aeo]|del)\b|in (?:the )?[“"‘«A-Z]|(?:and|&) [a-z]{4,14} (?:to|for)\b)[a-z]/;

/** A phrase that a study could begin with: a notice if it ends there or names its object. */
const ANNOUNCING =
  /^(expression of (?:editorial )?concern|addend(?:um|a))(?=\.?$|\s?[:—–]| - | (?:to|for|on|about|regarding|concerning)\b)/i;

/** Everyday words: a notice only if alone, or followed by the punctuation of a heading. */
const HEADING =
  /^(corrections?|retractions?|partial retraction|retraction and replacement|clarifications?|reinstatement)(?:\.?$|\s?[:—–]| - | (?:to|of)\s?:| (?:to|of|for) [“”"‘«]| for [^,:]{1,60} et al\b)/i;

/** "Withdrawal: …" begins papers about addiction; notices print it in capitals. */
const IN_CAPITALS = /^(WITHDRAWAL|REMOVAL)\s?[:—–]/;

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
  const notice = (named(text) ?? ANNOUNCING.exec(text) ?? HEADING.exec(text) ?? IN_CAPITALS.exec(text))?.[1];
  return notice === undefined ? null : { marks: 'notice', type: noticeTypeOf(notice), word: notice };
}

function named(text: string): RegExpExecArray | null {
  const found = ALWAYS.exec(text);
  return found && !GOES_ON.test(text.slice(found[0].length)) ? found : null;
}
