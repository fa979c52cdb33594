/** Notices are a page; a longer text is no notice, and only its start is read. */
const MAX_TEXT = 20_000;
const MAX_SENTENCE = 400;
const MENDED = /\b(?:has|have) (?:now |since |all |both )?been (?:corrected|updated|amended|revised|rectified)\b/i;
const THE_TEXT = /\b(?:article|paper|publication|manuscript|(?:html|pdf|online|web|electronic|published) versions?)\b/i;

/**
 * The sentence in which a notice says that the article's text was changed already ("The original
 * article has been corrected."), verbatim; `null` where no sentence says so. A sentence that is not
 * recognised costs a quote, and never makes a claim.
 */
export function mendedSentence(paragraphs: readonly string[]): string | null {
  const sentences = paragraphs
    .join('\n')
    .slice(0, MAX_TEXT)
    .split(/\n|(?<=[.!?]) (?=[A-Z])/);
  const found = sentences.find((sentence) => sentence.length <= MAX_SENTENCE && MENDED.test(sentence) && THE_TEXT.test(sentence));
  return found?.trim() ?? null;
}
