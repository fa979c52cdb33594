/** A line of a text. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
  /** Where it begins, in UTF-16 code units. */
  at: number;
}

/** The lines of a text with `\n` at their ends, one after the other, so that a large text is never held twice. */
export function* linesOf(text: string): Generator<TextLine, void> {
  let at = 0;
  for (let number = 1; at <= text.length; number += 1) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    yield { number, text: text.slice(at, stop), at };
    at = stop + 1;
  }
}

/** Says on which line a place of a text lies. Places are asked for in ascending order. */
export function lineCounter(text: string): (at: number) => number {
  let counted = 0;
  let line = 1;
  return (at) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
}
