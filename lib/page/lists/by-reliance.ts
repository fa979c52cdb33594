const SAID = '(?:shown|described|reported|found|proposed)';
/** Ways in which English sentences rest on what they cite: on its finding, its data or its method. */
const RESTS = new RegExp(
  `\\b(?:(?:as|previously|elsewhere)(?: \\w+)? ${SAID}|(?:adopted|adapted|taken|obtained|derived)(?: \\w+){0,3} from|(?:based|builds?|built|rel(?:y|ies|ied)) on|(?:us(?:ed?|ing)|follow(?:ed|ing)|according to)(?: \\w+){0,4} (?:method|protocol|procedure|model|data|criteria|scale|result)s? (?:of|by|from|in))\\b`,
  'i',
);
interface Cited {
  text: string;
  range: Range;
}

/** A sentence that cites more works than this lists them. */
const FEW = 2;

/**
 * Sorts the sentences that cite one entry: first those whose words rest on it ("as shown by", "using the method of"),
 * then those that cite few works, then those that list it among many. Alike ones stay in the page's order. It only
 * sorts: what another language says so stands where the number of works puts it. Linear; forces no layout.
 */
export function byReliance<T extends Cited>(sentences: readonly T[]): T[] {
  return sentences
    .map((sentence) => ({ sentence, rank: rankOf(sentence) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ sentence }) => sentence);
}

function rankOf({ text, range }: Cited): number {
  if (RESTS.test(text)) return 0;
  return range.cloneContents().querySelectorAll('a[href*="#"]').length > FEW ? 2 : 1;
}
