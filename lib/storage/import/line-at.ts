/** The line of a position, counted from 1; a line ends in LF, CR LF or CR. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
  }
  return line;
}
