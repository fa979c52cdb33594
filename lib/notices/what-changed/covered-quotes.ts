import { COVER } from './mask';

/** A sentence with its quotations covered, and what stood in them. */
export interface Quoted {
  bare: string;
  quotes: string[];
}

const QUOTE = /“([^“”]{1,600})”|„([^„“”]{1,600})[“”]|«\s?([^«»]{1,600}?)\s?»|"([^"]{1,600})"|(?<![\p{L}\p{N}])‘([^‘]{1,600}?)’(?!\p{L})/gu;

/** A number with its unit is a value even in quotation marks ("the pH was “4.1”"). */
const SHORT_VALUE = /^[^\p{L}]{0,3}\d[^\s]{0,12}(?:\s\S{1,6})?$/u;

/**
 * Covers the words in quotation marks: they are what was written, and say nothing of what the change is about ("the
 * funding statement lacked the sentence “… no role in the study design”"). A short value stays.
 */
export function coverQuotes(text: string): Quoted {
  const quotes: string[] = [];
  const bare = text.replace(QUOTE, (found: string, ...groups: unknown[]) => {
    const inside = groups.slice(0, 5).find((group): group is string => typeof group === 'string') ?? '';
    if (SHORT_VALUE.test(inside)) return found;
    quotes.push(inside);
    return found.charAt(0) + COVER.repeat(found.length - 2) + found.charAt(found.length - 1);
  });
  return { bare, quotes };
}
