/** The letters of Western European languages in lower case, for a class of a regular expression. */
export const LETTER = 'a-z\\u00df-\\u024f';

/** Lower case that never changes the length: "İ" would become two characters and shift every place after it. */
export function lowerCase(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : Array.from({ length: text.length }, (_, at) => oneLower(text.charAt(at))).join('');
}

function oneLower(char: string): string {
  const low = char.toLowerCase();
  return low.length === 1 ? low : char;
}
