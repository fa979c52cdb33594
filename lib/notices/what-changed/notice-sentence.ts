import { correctedTitle } from './corrected-title';
import { coverAsides } from './cover-asides';
import { lowerCase } from './lower-case';
import { coverWords } from './mask';
import { splitSentences, type Span } from './split-sentences';

/** A sentence of a notice. `bare` is the same in lower case, as long as `text`: what decides nothing is covered in it. */
export interface NoticeSentence {
  text: string;
  bare: string;
  /** A short line without an end: "Error in Figure", "Funding". */
  heading: boolean;
}

const MAX_CHARACTERS = 64 * 1024;
const MAX_PARAGRAPHS = 60;
/** A longer "sentence" has lost its full stops; the front of it is enough to judge and to quote. */
const MAX_SENTENCE = 1200;
const MAX_SENTENCES = 400;
const MAX_HEADING = 70;

/** Typographic variants of one mark would double every cue; each is one character and stays one. */
const SAME_MARKS: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u00ad': '-', '\u02bc': '’' };

/**
 * The sentences of a notice's text, at most 60 paragraphs and 64 KB of it. White space is folded; otherwise `text` is
 * verbatim. Values that are not strings are skipped.
 */
export function noticeSentences(title: string, paragraphs: readonly string[]): NoticeSentence[] {
  const subject = correctedTitle(title);
  const sentences: NoticeSentence[] = [];
  let left = MAX_CHARACTERS;
  for (const raw of paragraphs.slice(0, MAX_PARAGRAPHS)) {
    if (typeof raw !== 'string' || left <= 0) continue;
    const text = fold(raw.slice(0, left));
    left -= raw.length;
    const marks = text.replace(/[\u2010\u2011\u00ad\u02bc]/g, (mark) => SAME_MARKS[mark] ?? mark);
    const bare = coverAsides(subject === null ? marks : coverWords(marks, subject));
    for (const { start, end } of withFollowUps(bare, splitSentences(bare))) {
      if (sentences.length >= MAX_SENTENCES) return sentences;
      const stop = Math.min(end, start + MAX_SENTENCE);
      const sentence = text.slice(start, stop);
      sentences.push({ text: sentence, bare: lowerCase(bare.slice(start, stop)), heading: isHeading(sentence, end - start === text.length) });
    }
  }
  return sentences;
}

/** "… was wrong. It should read …", "… is incorrect. The correct value is …": the second half of one statement. */
const FOLLOW_UP = /^(?:(?:It|This|These|They) (?:should|must|ought to) (?:read|be|have|say)\b|The (?:correct|right|corrected) (?:[\p{L}-]{1,20} ){1,4}(?:is|are|should|reads?|was)\b)/u;

/** Puts a follow-up and the sentence before it together, so that both values are seen. */
function withFollowUps(bare: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last !== undefined && FOLLOW_UP.test(bare.slice(span.start, span.start + 120))) last.end = span.end;
    else out.push({ ...span });
  }
  return out;
}

function isHeading(text: string, alone: boolean): boolean {
  return alone && text.length <= MAX_HEADING && !/[.!?;:”’)\]\d]$/u.test(text) && text.includes(' ') === true && !/\b(?:is|are|was|were|should|has|have|been|read)\b/u.test(text);
}

/** One space for any run of white space, none at the ends; a loop over words, not a trailing-space pattern. */
function fold(text: string): string {
  return text.split(/\s/u).filter((word) => word !== '').join(' ');
}
