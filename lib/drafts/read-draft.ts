import type { DraftSentence } from './check-draft';

/** More lines than are asked for, and longer ones than the check keeps. */
const MAX_LINES = 100;
const MAX_LINE = 2_000;
/** What a model says to itself before it answers. */
const THOUGHTS = /^\s*<think>[^]*?(?:<\/think>|$)/;
/** "[4] Text", "4. Text", "- 4: Text", "**[4]** Text". */
const LINE = /^[\s*•-]{0,6}\[?(\d{1,3})(?:\]|[.:)](?!\d))[\s*.:)]{0,6}(?=\S)/;

/**
 * The sentences of a model's answer with the numbers that they name, counted from 0. A line without a number names no
 * source, so the check drops it. Of a longer answer 100 lines are read. Linear; never throws.
 */
export function readDraft(answer: string): DraftSentence[] {
  const lines = answer.replace(THOUGHTS, '').split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return lines.slice(0, MAX_LINES).map((line) => {
    const [lead = '', number] = LINE.exec(line) ?? [];
    // No control character and none that turns the direction of reading reaches the reader.
    const text = line.slice(lead.length, lead.length + MAX_LINE).replace(/\p{C}/gu, '').replace(/\*\*/g, '').trim();
    return { text, source: number === undefined ? -1 : Number(number) - 1 };
  });
}
