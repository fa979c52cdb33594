/** A sentence of a paragraph, as places in it. */
export interface Span {
  start: number;
  end: number;
}

/** Words whose full stop never ends a sentence. */
const NEVER_LAST = new Set(
  'fig figs figure tab tabs ref refs eq eqs eqn sect sec suppl supp vol vols pp p no nos nr núm vs cf eg ie approx ca dr prof mr mrs ms st ed eds abb bsp bzw ggf usw resp sr sra v'.split(' '),
);

/** Words whose full stop may end a sentence: it does if the next word begins one. */
const MAYBE_LAST = new Set('al ltd inc co corp jr etc phd md ex univ dept lett rev phys chem biol med res sci int'.split(' '));

/** First words of sentences in notices: after an initial or an abbreviation they tell an end from a name. */
const FIRST_WORDS = new Set(
  'the this these those that in it its we our they their all both a an as at after also another authors article corrected correct data figure figures table please readers however therefore thus for following further furthermore moreover firstly secondly finally on to no none now original since there when while with each because by and der die das im in el la los las en le les dans o os no na'.split(' '),
);

const CLOSERS = '”’"»)]\'';
const OPENERS = /[\p{Lu}\p{N}“‘"«„([\-–•·]/u;

/**
 * The sentences of a paragraph. Full stops after initials, "Fig.", "et al." and within numbers end none, nor does
 * anything between quotation marks. One pass.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let quoteEnd = -1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (at > quoteEnd && (char === '“' || char === '«' || char === '„' || char === '‘')) quoteEnd = closingQuote(text, at, char);
    if (char !== '.' && char !== '?' && char !== '!') continue;
    let end = at + 1;
    while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
    // A full stop before the closing mark may end the sentence around it; one further inside does not.
    if (at < quoteEnd && end <= quoteEnd) continue;
    if (text.charAt(end) !== ' ' || !OPENERS.test(text.charAt(end + 1))) continue;
    if (char === '.' && !endsSentence(text, at, end + 1)) continue;
    push(spans, text, start, end);
    start = end + 1;
    at = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** Where the quotation ends; a mark that nothing closes within 400 characters opens none. */
function closingQuote(text: string, at: number, open: string): number {
  const close = open === '“' ? '”' : open === '«' ? '»' : '“';
  const window = text.slice(at + 1, at + 401);
  const found = open === '‘' ? window.search(/’(?!\p{L})/u) : window.indexOf(close);
  return found < 0 ? -1 : at + 1 + found;
}

function endsSentence(text: string, stop: number, next: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 12 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, stop).toLowerCase().replace(/\./g, '');
  if (NEVER_LAST.has(word)) return false;
  const initial = /^\p{L}$/u.test(word) || /\.\p{L}$/u.test(text.slice(start, stop));
  if (!initial && !MAYBE_LAST.has(word) && !isListNumber(text, start, word)) return true;
  const after = /^[“‘"«„(]?(\p{L}{1,12})/u.exec(text.slice(next, next + 14))?.[1];
  return !isListNumber(text, start, word) && after !== undefined && FIRST_WORDS.has(after.toLowerCase());
}

/** "1. The affiliation …": the number of an item, not a sentence. */
function isListNumber(text: string, start: number, word: string): boolean {
  return /^\d{1,2}$/.test(word) && (start === 0 || /[.;:] $/.test(text.slice(Math.max(0, start - 2), start)));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  if (end > start) spans.push({ start, end });
}
