/** One object of a JSON file, as its text. */
export interface JsonItem {
  text: string;
  at: number;
  /** The file ends in it. */
  isOpen: boolean;
}

/** Names under which programs put the list of items into an object. */
const LISTS = /"(?:items|references)"\s*$/;

/**
 * The items of a JSON file, one by one, so that a damaged one costs no other: the objects in its outer
 * list, or in the list `items` or `references` of its outer object; an outer object without them is an item.
 */
export function* jsonItems(text: string): Generator<JsonItem | { at: number }, void> {
  const SIGN = /["[\]{}]/g;
  const isList = /^\uFEFF?\s*\[/.test(text);
  let depth = 0;
  let itemDepth = isList ? 1 : 0;
  let from = -1;
  let steps = 0;
  for (let found = SIGN.exec(text); found !== null; found = SIGN.exec(text)) {
    const at = found.index;
    if ((steps += 1) % 20_000 === 0) yield { at };
    switch (found[0]) {
      case '"': {
        SIGN.lastIndex = endOfString(text, at);
        break;
      }
      case '[': {
        // The list of an outer object: what was taken for one item is the frame of many.
        if (!isList && depth === 1 && LISTS.test(text.slice(Math.max(0, at - 40), at).replace(/:\s*$/, ''))) [itemDepth, from] = [2, -1];
        depth += 1;
        break;
      }
      case '{': {
        if (depth === itemDepth && from < 0) from = at;
        depth += 1;
        break;
      }
      default: {
        depth -= 1;
        if (depth === itemDepth && from >= 0) {
          yield { text: text.slice(from, at + 1), at: from, isOpen: false };
          from = -1;
        }
        if (depth < 0) depth = 0;
      }
    }
  }
  if (from >= 0) yield { text: text.slice(from, from + 100_000), at: from, isOpen: true };
}

/** Behind a string. One that holds a line break is damaged, and ends there. */
function endOfString(text: string, from: number): number {
  const END = /["\n\\]/g;
  END.lastIndex = from + 1;
  for (let found = END.exec(text); found !== null; found = END.exec(text)) {
    if (found[0] !== '\\') return found.index + 1;
    END.lastIndex = found.index + 2;
  }
  return text.length;
}
