const NAME = /[^\s{}(),="#%@]{1,300}/y;
const BLANK = /\s*/y;
const MAX_PARTS = 200;

/** A value of a field. */
export interface BibtexValue {
  text: string;
  /** Behind it. */
  end: number;
  /** Its brace or quote never closes. */
  isOpen: boolean;
  /** A name in it stands for words that the file does not give. */
  isPartial: boolean;
}

/**
 * Reads one value with all its parts: in braces, in quotes, bare, or joined with `#`.
 * @param limit reading goes no further
 * @param names what `@string` gave
 */
export function readValue(text: string, from: number, limit: number, names: ReadonlyMap<string, string>): BibtexValue {
  const value: BibtexValue = { text: '', end: from, isOpen: false, isPartial: false };
  for (let parts = 0; parts < MAX_PARTS; parts += 1) {
    const sign = text[value.end];
    if (sign === '{' || sign === '"') {
      const group = readGroup(text, value.end, limit);
      value.text += group.text;
      value.end = group.end;
      value.isOpen = group.isOpen;
      if (group.isOpen) return value;
    } else {
      const name = match(NAME, text, value.end);
      const known = names.get(name.toLowerCase());
      value.text += known ?? name;
      value.isPartial ||= known === undefined && /^[a-z]/i.test(name) && (parts > 0 || text[skipBlank(text, value.end + name.length)] === '#');
      value.end += name.length;
    }
    const next = skipBlank(text, value.end);
    if (text[next] !== '#' || next >= limit) return value;
    value.end = skipBlank(text, next + 1);
  }
  return value;
}

/** A value in braces, or in quotes within which no brace is open. */
function readGroup(text: string, from: number, limit: number): Pick<BibtexValue, 'text' | 'end' | 'isOpen'> {
  const isQuoted = text[from] === '"';
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    const isEnd = isQuoted ? sign === '"' && depth <= 0 && at > from : depth === 0;
    if (isEnd) return { text: text.slice(from + 1, at), end: at + 1, isOpen: false };
  }
  return { text: text.slice(from + 1, limit), end: limit, isOpen: true };
}

/** Where the next sign stands that is no white space. */
export function skipBlank(text: string, at: number): number {
  return at + match(BLANK, text, at).length;
}

/** The words that a pattern finds right here; empty if it finds none. */
export function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
