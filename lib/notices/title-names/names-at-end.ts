/** Names that nothing but a notice ends in. */
const CERTAIN =
  "(?:author |publisher )?(?:corrigend(?:um|a)|errat(?:um|a))|addend(?:um|a)(?: (?:and|&) (?:corrigend(?:um|a)|errat(?:um|a)))?|(?:editorial )?expression of (?:editorial )?concern|(?:retraction|withdrawal|correction) (?:note|notice|statement)|(?:notice|statement) of (?:retraction|withdrawal|correction)|retraction and (?:replacement|republication)|(?:authors?['’]?s?|publisher(?:['’]s)?) correction|publisher['’]s note|partial retraction|fe de err(?:atas?|ores)|errata corrige|rectificatif|berichtigung";
/** Words that end titles of studies as well ("Ptosis: correction"). */
const EVERYDAY = 'correction|retraction|withdrawal|removal';

const AFTER_MARK = new RegExp(`(?:[.:?!：]| [–—-]|—|–)\\s?(${CERTAIN}|${EVERYDAY})\\W{0,2}$`, 'i');
/** "…: Correction to Ito (2019)" (APA). */
const TO_AUTHORS = /["”]?[:.]["”]? (correction|erratum|corrigendum|retraction) (?:to|of) [^:.]{2,50}(?: et al\.)?,? \((?:19|20)\d\d\)\W?$/i;
/** "“Moss on stones”: Correction": behind a title in quotation marks no word is an everyday one. */
const AFTER_QUOTED = /^["“][^"“”]{3,}["”][:.]? (correction|retraction|withdrawal)\W?$/i;
const IN_BRACKETS = new RegExp(`[\\s.][[(](${CERTAIN}|${EVERYDAY})[\\])]\\W?$`, 'i');
/** "Moss on stones [Retraction]" (Dove), "… (Retraction of vol 7, pg 12, 2012)" (Web of Science). */
const IN_SQUARE = /\s(?:\[(correction|retraction|withdrawal)\]|\((correction|retraction|expression of concern) (?:of|to) vol\.? [^()]{1,60}\))\W?$/i;
const IS_EVERYDAY = new RegExp(`^(?:${EVERYDAY})$`, 'i');
/** A title of fewer words before an everyday word is a heading of a study. */
const MIN_WORDS = 4;

/**
 * The name of a notice in which a title ends: " – CORRIGENDUM" (Cambridge), ". Erratum" (IUCr), ": Retraction"
 * (Wolters Kluwer), "(Erratum)".
 * @param text white space folded
 * @returns the name as printed; `null` where there is none
 */
export function nameAtEnd(text: string): string | null {
  const tail = text.slice(-80);
  const certain = AFTER_QUOTED.exec(text) ?? IN_SQUARE.exec(tail) ?? TO_AUTHORS.exec(tail);
  if (certain) return certain[1] ?? certain[2] ?? null;
  const found = AFTER_MARK.exec(tail) ?? IN_BRACKETS.exec(tail);
  const name = found?.[1];
  if (!found || name === undefined) return null;
  const before = text.slice(0, text.length - tail.length + found.index);
  return IS_EVERYDAY.test(name) && before.trim().split(' ').length < MIN_WORDS ? null : name;
}
