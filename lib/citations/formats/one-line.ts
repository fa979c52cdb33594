/** A text in one line, without signs that no text file holds: a line end in a title must not begin a new field. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A text by its lines, each made safe. */
export function linesOfText(text: string): string[] {
  return text
    .split(/\r\n?|\n|\u0085|\u2028|\u2029/)
    .map(oneLine)
    .filter((line) => line !== '');
}
