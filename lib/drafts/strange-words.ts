/** What looks like an address or markup: no abstract put in plain words has any. A "P < 0.05" is neither. */
const ADDRESS = /https?:|\bwww\.|\S@\S|\]\s?\(|<\/?[a-z!]|\b[a-z\d-]{2,40}\.(?:com|org|net|info|biz|io|app|dev|co|me|ru|cn)\b/i;

/** Whether a text has an address of the web or of mail in it, or markup. */
export function hasAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** At most so long a word is looked at as a whole; a longer one is cut. */
const WORD = /[\p{L}\p{N}]{1,60}/gu;

/**
 * The words of a sentence in small letters.
 * @param which `names`: those with a capital letter behind the first word, and those with several capitals anywhere: what
 *   stands for somebody or something. A plural's "s" does not count
 */
export function namesIn(text: string, which: 'all' | 'names'): string[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word }) => word);
  const chosen = which === 'all' ? words : words.filter((word, at) => (at > 0 ? /^\p{Lu}.|\p{Ll}\p{Lu}/u.test(word) : false) || /\p{Lu}.*\p{Lu}/u.test(word));
  return chosen.map((word) => word.replace(/s$/, '').toLowerCase());
}

/** Words that join others and tell nothing of what a sentence is about. */
const JOINING = new Set('about after also among and are because been before both but could did does for from had has have into its may might more most not one only other our over than that the their them then there these they this those two was were what when which while who will with would'.split(' '));
/** Words that begin alike are the same word in another form: "sleep", "sleeping". */
const STEM = 4;

function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,60}/gu) ?? [];
  return new Set(words.filter((word) => !JOINING.has(word)).map((word) => word.slice(0, STEM)));
}

/** Whether two sentences have no word in common that tells what they are about. */
export function isUnrelated(text: string, source: string): boolean {
  const there = stems(source);
  return there.size > 0 && [...stems(text)].every((stem) => !there.has(stem));
}
