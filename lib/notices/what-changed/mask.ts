import { lowerCase } from './lower-case';

/** Stands where words were covered: not a letter, not the end of a sentence, and never in a cue. */
export const COVER = '\u00b7';

/** Covers every match with as many characters, so that places in the text stay what they were. */
export function coverMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => COVER.repeat(found.length));
}

/** Covers every occurrence of some words, whatever their case. */
export function coverWords(text: string, words: string): string {
  const low = lowerCase(text);
  const sought = lowerCase(words);
  let out = '';
  let at = 0;
  for (let next = low.indexOf(sought); next >= 0; next = low.indexOf(sought, at)) {
    out += text.slice(at, next) + COVER.repeat(sought.length);
    at = next + sought.length;
  }
  return out + text.slice(at);
}
