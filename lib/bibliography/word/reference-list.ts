import { workKey } from '@/lib/identifiers/work-key';
import { idsInText } from '@/lib/identifiers/ids-in-text';
import { titleInText } from '@/lib/identifiers/title-in-text';
import type { WordParagraph } from './word-paragraphs';

/** A paragraph and its number, from 1. */
export interface NumberedParagraph extends WordParagraph {
  number: number;
}

/** What a list of references is headed by, with a number at most. */
const HEADING =
  /^[\W\d]{0,8}(?:references?|bibliography|literature(?: cited)?|works cited|reference list|references cited|cited literature|references and notes|literatur(?:verzeichnis)?|références|bibliographie|bibliografía|referencias|riferimenti|bibliografia|literatuur)\W*$/i;
/** What may follow it. */
const NEXT =
  /^[\W\d]{0,8}(?:appendix|appendices|supplement\w*|(?:figure|table)s?(?: legends?| captions?)?|tables?\b|acknowledge?ments?|author contributions|funding|data availability|conflicts? of interest|competing interests|abbreviations|footnotes)\b.{0,60}$/i;
const MAX_HEADING = 80;
/** Programs give the entries of a list such a style. */
const STYLE = /^(?:bibliography|endnotebibliography|references?|referencelist|literaturverzeichnis)\d?$/i;

/**
 * The paragraphs of a manuscript that are its list of references: below its heading up to the next one, or
 * in the style for it. Where there is neither, all paragraphs, if most of them read like references; that
 * is not asked of a text with citations.
 * @returns `null` where there is no such list
 */
export function referenceList(paragraphs: readonly NumberedParagraph[], hasCitations: boolean): NumberedParagraph[] | null {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const styled = filled.filter(({ style }) => STYLE.test(style.replace(/[\s_-]/g, '')));
  const heading = filled.findLastIndex(({ text }) => text.length < MAX_HEADING && HEADING.test(text.trim()));
  if (heading >= 0) {
    const behind = filled.slice(heading + 1);
    const end = behind.findIndex(({ text, style }) => /^heading\d?$/i.test(style) || (text.length < MAX_HEADING && NEXT.test(text.trim())));
    const list = end < 0 ? behind : behind.slice(0, end);
    const numbers = new Set(list.map(({ number }) => number));
    return [...list, ...styled.filter(({ number }) => !numbers.has(number))].toSorted((a, b) => a.number - b.number);
  }
  if (styled.length > 0) return styled;
  if (hasCitations) return null;
  const alike = filled.slice(0, 500).filter(({ text }) => isReference(text)).length;
  return filled.length > 0 && alike / Math.min(500, filled.length) > 0.6 ? filled : null;
}

function isReference(text: string): boolean {
  if (text.length > 1_500) return false;
  const ids = idsInText(text);
  return (ids !== null && workKey(ids) !== null) || (/\b(?:19|20)\d\d\b/.test(text) && titleInText(text) !== null);
}
