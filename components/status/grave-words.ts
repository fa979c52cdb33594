const GRAVE =
  /\b(?:misconduct|fraud\w*|fabricat\w*|falsif\w*|plagiari\w*|paper ?-?mills?|fak(?:e|ed|ing)|manipulat\w*|forg(?:ed|ery)|unethical|dishonest\w*|criminal\w*|legal|lawsuits?)\b/i;

/** Words that accuse: they stand behind a click beside the notice, never in the open next to a status (wording.md 9). */
export function hasGraveWords(text: string): boolean {
  return GRAVE.test(text);
}
