import { errorInPart } from './errors-in-parts';
import { nameAtEnd } from './names-at-end';
import { nameAtStart } from './names-at-start';
import { nameInOtherLanguage } from './names-in-other-languages';

/** What the words of a title say: the mark of the work itself, or the name of a notice. */
export interface NameInTitle {
  marks: 'original' | 'notice';
  /** As printed: "RETRACTED ARTICLE", "Author Correction". */
  word: string;
  /** The mark that stands before a notice's name ("WITHDRAWN: Retraction notice to …"): the notice itself was taken back. */
  takenBack: string | null;
}

const MAX_TITLE = 300;

/** `RETRACTED: …`, `[Retracted] …`: marks put before the title of the work itself. */
const ORIGINAL =
  /^(?:[[(（【]\s?)?((?:retracted|withdrawn)(?: (?:article|chapter|paper|publication)| as (?:a )?duplicate)?|retracted and (?:republished|replaced)|article (?:withdrawn|retracted)|(?:temporar(?:y|ily) )?removed|temporary removal|(?:art[ií](?:culo|go) )?(?:retractado|retratado)|(?:article )?rétracté|zurückgezogen|ritrattato|已撤稿|(?<=【)撤回(?=】))(?:\s?[\])）】][:：]?|\s?[:：—–]| - )/i;
/** `… [Retracted]`, `… (RETRACTED ARTICLE. See vol. 7, …)`: the same at the end. */
const ORIGINAL_AT_END = /[\s.][[(]((?:retracted|withdrawn)(?: (?:article|chapter|paper|publication))?)(?:[.,:] (?:see|retract)[^)\]]{0,80})?[\])]\W?$/i;
/** "… – RETRACTED": in capitals alone, since studies end in such words. */
const CAPITALS_AT_END = /(?:\s[–—-]\s?|[:.] |[–—])(RETRACTED(?: (?:ARTICLE|CHAPTER|PAPER))?|WITHDRAWN(?: (?:ARTICLE|CHAPTER|PAPER))?)$/;

/**
 * Reads what a title says of notices, in English, Spanish, Portuguese, German, French, Italian, Chinese, Japanese and
 * Korean. "RETRACTED:" marks the work itself; "Retraction Note:" names a notice. Titles of studies that merely begin or
 * end with such a word say nothing ("Correction of myopia …", "Retracted papers in …").
 * @param title as printed; its first 300 characters and its end are read
 * @returns `null` where the title says nothing
 */
export function nameInTitle(title: string): NameInTitle | null {
  const text = read(title);
  const original = ORIGINAL.exec(text);
  if (original) {
    const word = original[1] ?? '';
    const name = noticeName(text.slice(original[0].length).trim());
    return name === null ? { marks: 'original', word, takenBack: null } : { marks: 'notice', word: name, takenBack: word };
  }
  const name = noticeName(text);
  if (name !== null) return { marks: 'notice', word: name, takenBack: null };
  const end = text.slice(-140);
  const last = (ORIGINAL_AT_END.exec(end) ?? (text === text.toUpperCase() ? null : CAPITALS_AT_END.exec(end)))?.[1];
  return last === undefined ? null : { marks: 'original', word: last, takenBack: null };
}

function noticeName(text: string): string | null {
  return nameAtStart(text) ?? nameAtEnd(text) ?? nameInOtherLanguage(text) ?? errorInPart(text);
}

/** "Retraction–Moss on stones": a dash before a capital heads a title; "Retraction–extension cycles" is one word. */
const DASH = /^([^–]{3,40})–(?=[\p{Lu}“"«])/u;

/** White space folded, and no more of it than its beginning and its end. */
function read(title: string): string {
  const folded = title.slice(0, 4_000).trim().replace(/\s+/g, ' ').normalize('NFC').replace(DASH, '$1: ');
  return folded.length <= MAX_TITLE ? folded : `${folded.slice(0, MAX_TITLE)} ${folded.slice(Math.max(MAX_TITLE, folded.length - 80))}`;
}
