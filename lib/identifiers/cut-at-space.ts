/**
 * The beginning of a text, cut at white space: a limit in the middle of an identifier would make another
 * one of it.
 * @param max how many characters are kept at most; nothing of a single longer word
 */
export function cutAtSpace(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = max;
  while (end > 0 && !/\s/.test(text[end] ?? '')) end -= 1;
  return text.slice(0, end);
}
