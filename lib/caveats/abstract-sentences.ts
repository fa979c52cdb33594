import type { Abstract } from '@/lib/model/source-answer';
import { plainText } from '@/lib/model/rich-text';

const MAX_TEXT = 20_000;

/** A sentence of an abstract, with the label of the part that it stands in ("RESULTS"). */
export interface AbstractSentence {
  label: string | null;
  text: string;
}

/**
 * The sentences of the first 20,000 characters of an abstract. Cuts after a full stop that is followed
 * by a capital; abbreviations cost a sentence, not a claim.
 */
export function abstractSentences(abstract: Abstract): AbstractSentence[] {
  let left = MAX_TEXT;
  return abstract.parts.flatMap((part) => {
    const text = plainText(part.text).slice(0, left);
    left -= text.length;
    return text
      .split(/\n|(?<=[.!?]) (?=[A-Z])/)
      .map((sentence) => ({ label: part.label, text: sentence.trim() }))
      .filter((sentence) => sentence.text !== '');
  });
}
