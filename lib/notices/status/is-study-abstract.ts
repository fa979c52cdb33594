import type { AbstractPart } from '@/lib/model/abstract-part';
import { plainText } from '@/lib/model/rich-text';

/** Shorter than any study's abstract, in characters. */
const MIN_LENGTH = 100;
const DOCUMENT = '(?:article|paper|publication|manuscript|study|authors?|editors?|editor-in-chief|publisher|journal)';
const ACT = '(?:retract|correct|withdr|amend|errat|error|mistake|incorrect|concern|apologi[sz]e|corrigend|misconduct|plagiari)';
/** How a notice speaks of what it changes, in either order: "the authors regret the error", "corrects the article". */
const NOTICES_WORDS = new RegExp(`\\b${DOCUMENT}\\b[^.]{0,150}\\b${ACT}|\\b${ACT}[a-z]*\\b[^.]{0,150}\\b${DOCUMENT}\\b`, 'i');

/**
 * Whether an abstract is a study's own and no notice's words: it has labelled parts, or it is long enough and says
 * nothing of a change to a paper. In doubt it is not.
 */
export function isStudyAbstract(parts: readonly AbstractPart[]): boolean {
  const text = parts.map((part) => plainText(part.text)).join(' ').slice(0, 3_000);
  if (text.length < MIN_LENGTH) return false;
  return parts.filter(({ label }) => label !== null).length > 1 || !NOTICES_WORDS.test(text);
}

/** NLM's names for designs of studies; a notice has none of them. "Journal Article" and "Review" are given to anything. */
const STUDY_TYPE = /^(?:randomi[sz]ed controlled trial|(?:controlled |adaptive )?clinical trial\b.{0,20}|meta-analysis|systematic review|case reports?|(?:comparative|multicenter|observational|evaluation|validation|twin|clinical) study)$/i;

/** Whether a register's word for the record names a kind of study. */
export function isStudyType(type: string): boolean {
  return STUDY_TYPE.test(type);
}
