/** A line without its ending, or, of one that is longer than the limit, a part of it (`isWhole: false`). */
export interface TextLine {
  text: string;
  isWhole: boolean;
}

/**
 * Cuts pieces of text into lines, which end in LF or CR LF. A line beyond the limit comes in parts of that length, so
 * that no file makes anybody hold it.
 * @param limit in UTF-16 code units
 */
export async function* textLines(pieces: AsyncIterable<string>, limit: number): AsyncGenerator<TextLine, void, undefined> {
  let held: string[] = [];
  let length = 0;
  const take = (): string => {
    const text = held.join('');
    held = [];
    length = 0;
    return text;
  };
  for await (const piece of pieces) {
    let from = 0;
    while (from < piece.length) {
      const end = piece.indexOf('\n', from);
      const stop = Math.min(end === -1 ? piece.length : end, from + limit - length);
      held.push(piece.slice(from, stop));
      length += stop - from;
      from = stop;
      if (end === stop) {
        from += 1;
        yield { text: take().replace(/\r$/, ''), isWhole: true };
      } else if (length >= limit) yield { text: take(), isWhole: false };
    }
  }
  if (length > 0) yield { text: take(), isWhole: true };
}
