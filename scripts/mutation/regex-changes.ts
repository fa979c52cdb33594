/** What a piece of a pattern becomes. */
const OPPOSITE: Readonly<Record<string, string>> = {
  '\\d': '\\D', '\\D': '\\d', '\\s': '\\S', '\\S': '\\s', '\\w': '\\W', '\\W': '\\w', '\\b': '\\B', '\\B': '\\b',
  '\\p': '\\P', '\\P': '\\p', '(?=': '(?!', '(?!': '(?=', '(?<=': '(?<!', '(?<!': '(?<=', '^': '', $: '', '[': '[^', '[^': '[',
};

/** Escapes, starts of groups and of classes, quantifiers, and any other character. */
const PIECE = /\\[\s\S]|\(\?(?:<[=!]|[=!:]|<\w+>|[\w-]+:)|\[\^?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;

const QUANTIFIER = /^(?:[*+?]\??|\{\d+(?:,\d*)?\}\??)$/;

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The patterns that differ from one in a single piece: an anchor or quantifier less, a class or a look-around reversed. */
export function regexChanges(pattern: string, flags: string): string[] {
  const changes: string[] = [];
  let inClass = false;
  for (const { 0: piece, index } of pattern.matchAll(PIECE)) {
    const opens = !inClass && piece.startsWith('[');
    const changed = QUANTIFIER.test(piece) && !inClass ? '' : inClass && !piece.startsWith('\\') ? undefined : OPPOSITE[piece];
    // A negated look-around and a whole class are no quantifier's and no anchor's business.
    if (changed !== undefined && !(inClass && piece.toLowerCase() === '\\b')) {
      const text = pattern.slice(0, index) + changed + pattern.slice(index + piece.length);
      if (text !== '' && isPattern(text, flags)) changes.push(text);
    }
    if (opens) inClass = true;
    else if (piece === ']') inClass = false;
  }
  return changes;
}
