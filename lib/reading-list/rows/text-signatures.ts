/** 32-bit words for pairs of signs in one signature: 512 bits, so that those of a usual text fill less than half of them. */
const PAIR_WORDS = 16;
/** Two more words say which single letters and digits there are: one bit each, so no text has to be read for these. */
const WORDS = PAIR_WORDS + 2;
/** Signs with a bit of their own. */
const SINGLE = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** The bit of each such sign by its code, counted from the first; −1 for others. */
const SINGLE_BITS = Array.from({ length: 128 }, (_, code) => SINGLE.indexOf(String.fromCharCode(code)));

/** What a signature must have for a text to hold a word: bits by their place in the signature. */
export type WantedBits = readonly [place: number, bits: number][];

/**
 * A few bits for each text that say which pairs of letters occur in it, and which single ones. Most texts that lack a word
 * are told by them, without being read: that makes a search of 100,000 texts several times faster.
 */
export class TextSignatures {
  #bits = new Uint32Array(WORDS * 1_024);
  readonly #free: number[] = [];
  #used = 0;

  /** Notes a text. @returns the number under which it is found */
  add(text: string): number {
    const at = this.#free.pop() ?? this.#used++;
    if ((at + 1) * WORDS > this.#bits.length) {
      const grown = new Uint32Array(this.#bits.length * 2);
      grown.set(this.#bits);
      this.#bits = grown;
    }
    const from = at * WORDS;
    this.#bits.fill(0, from, from + WORDS);
    let before = 0;
    for (let place = 0; place < text.length; place += 1) {
      const sign = text.charCodeAt(place);
      const bit = bitOf(before, sign);
      const word = from + (bit >>> 5);
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
      before = sign;
      const single = sign < SINGLE_BITS.length ? (SINGLE_BITS[sign] ?? -1) : -1;
      if (single < 0) continue;
      const own = from + PAIR_WORDS + (single >>> 5);
      this.#bits[own] = (this.#bits[own] ?? 0) | (1 << (single & 31));
    }
    return at;
  }

  /** Gives a number free for another text. */
  drop(at: number): void {
    this.#free.push(at);
  }

  /** Whether the text may hold what was asked for; `false` is certain. */
  mayHold(at: number, wanted: WantedBits): boolean {
    const from = at * WORDS;
    for (const [place, bits] of wanted) if (((this.#bits[from + place] ?? 0) & bits) !== bits) return false;
    return true;
  }
}

/** Whether a signature alone tells if its text has this word: a single letter or digit. */
export function isTold(word: string): boolean {
  return word.length === 1 && singleBitOf(word) >= 0;
}

/** What the signature of a text must have that holds all of these words. */
export function wantedBits(words: readonly string[]): WantedBits {
  const wanted = new Map<number, number>();
  const want = (place: number, bit: number) => wanted.set(place, (wanted.get(place) ?? 0) | (1 << bit));
  for (const text of words) {
    if (isTold(text)) want(PAIR_WORDS + (singleBitOf(text) >>> 5), singleBitOf(text) & 31);
    for (let place = 1; place < text.length; place += 1) {
      const bit = bitOf(text.charCodeAt(place - 1), text.charCodeAt(place));
      want(bit >>> 5, bit & 31);
    }
  }
  // Bits compare as signed numbers on both sides.
  return [...wanted].map(([place, bits]) => [place, bits >> 0] as const);
}

function singleBitOf(sign: string): number {
  return SINGLE_BITS[sign.charCodeAt(0)] ?? -1;
}

/** The bit of a pair of letters, of 512: two odd factors spread pairs that are alike over all of them. */
function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 23;
}
