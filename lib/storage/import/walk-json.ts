/** What a walk through a JSON text found, as positions in it. */
export interface JsonWalk {
  /** Where the deepest value on the wanted path begins; 0 for the whole text. */
  position: number;
  /** Whether that is the wanted value itself. */
  reached: boolean;
  /** Where the text stops being JSON, and what should have stood there; `null` if it is JSON. */
  error: { position: number; expected: string } | null;
}

/** JSON.parse takes any depth; this walk calls itself, and stops before the stack does. */
const MAX_DEPTH = 500;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Walks a JSON text once, for the two things JSON.parse does not tell the same way in every
 * browser: where a value stands, and where a text is broken.
 * @param path keys and indexes of the wanted value. Where the text does not go that far (a value
 *   is missing), the deepest value that is there counts; of a repeated key the last, as JSON.parse does
 */
export function walkJson(text: string, path: readonly PropertyKey[] = []): JsonWalk {
  let at = 0;
  let found = { position: 0, depth: 0 };
  const stop = (expected: string): never => {
    throw new Stop(at, expected);
  };
  const blanks = () => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  };
  const token = (pattern: RegExp, expected: string): void => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) stop(expected);
    at = pattern.lastIndex;
  };
  const string = (): string => {
    const start = at;
    if (text.charAt(at) !== '"') stop('"');
    at += 1;
    for (;;) {
      const char = text.charAt(at);
      if (char === '"') break;
      if (char < ' ') stop('closing "'); // also the end of the text, which is ''
      if (char === '\\') token(ESCAPE, 'escape sequence');
      else at += 1;
    }
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };
  /** `depth` levels down; `matched` of the path's steps lead here, or -1 when off the path. */
  const value = (depth: number, matched: number): void => {
    blanks();
    if (depth > MAX_DEPTH) stop('fewer levels');
    if (matched >= found.depth) found = { position: at, depth: matched };
    const char = text.charAt(at);
    if (char === '{') members('}', depth, matched, true);
    else if (char === '[') members(']', depth, matched, false);
    else if (char === '"') string();
    else token(/[-\d]/.test(char) ? NUMBER : WORD, 'value');
    blanks();
  };
  const members = (close: string, depth: number, matched: number, named: boolean): void => {
    at += 1;
    blanks();
    if (text.charAt(at) === close) {
      at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      blanks();
      const key = named ? string() : String(index);
      if (named) {
        blanks();
        if (text.charAt(at) !== ':') stop(':');
        at += 1;
      }
      const onPath = matched >= 0 && matched < path.length && String(path[matched]) === key;
      value(depth + 1, onPath ? matched + 1 : -1);
      const next = text.charAt(at);
      if (next !== close && next !== ',') stop(`, or ${close}`);
      at += 1;
      if (next === close) return;
    }
  };
  const walked = (error: JsonWalk['error']): JsonWalk => ({
    position: found.position,
    reached: found.depth === path.length,
    error,
  });
  try {
    value(0, 0);
    if (at < text.length) stop('end of file');
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return walked({ position: error.position, expected: error.expected });
  }
  return walked(null);
}

class Stop extends Error {
  constructor(
    readonly position: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}
