import { splitSentences } from '@/lib/notices/what-changed/split-sentences';

/** Notices are a page; of a longer text the beginning tells why. */
const MAX_TEXT = 20_000;
const MAX_SENTENCE = 600;

/** The sentences of a notice that are short enough to be quoted, white space folded; of its first 20,000 characters. */
export function sentencesOf(paragraphs: readonly string[]): string[] {
  let left = MAX_TEXT;
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.slice(0, Math.max(0, left)).split(/\s/).filter((word) => word !== '').join(' ');
    left -= paragraph.length;
    return splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.length <= MAX_SENTENCE);
  });
}
