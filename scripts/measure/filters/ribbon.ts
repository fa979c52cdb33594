/**
 * A ribbon of width 64: a table from which a number of up to 24 bits is read for each key, without storing the keys
 * (Dillinger and Walzer, https://arxiv.org/abs/2103.02515). A key is not known to it: for a foreign one any number comes
 * out. Bits of the number that are a hash of the key itself make a filter of it; one bit over a known universe makes it exact.
 */
export interface Ribbon {
  /** Places of the table; each takes as many bits as the numbers have. */
  places: number;
  valueOf(key: RibbonKey): number;
}

/** Three independent 32-bit hashes of a key. */
export interface RibbonKey {
  start: number;
  low: number;
  high: number;
}

const WIDTH = 64;

/**
 * @param places at least 64; somewhat more than there are keys
 * @returns `null` where the equations contradict each other: then the table is to be longer, or the hashes others
 */
export function buildRibbon(keys: readonly RibbonKey[], values: readonly number[], places: number): Ribbon | null {
  const low = new Uint32Array(places);
  const high = new Uint32Array(places);
  const right = new Uint32Array(places);
  for (const [at, key] of keys.entries()) {
    let row = startOf(key, places);
    let [a, b, value] = [key.low | 1, key.high, values[at] ?? 0];
    for (;;) {
      if (((low[row] ?? 0) | (high[row] ?? 0)) === 0) {
        low[row] = a;
        high[row] = b;
        right[row] = value;
        break;
      }
      a ^= low[row] ?? 0;
      b ^= high[row] ?? 0;
      value ^= right[row] ?? 0;
      if ((a | b) === 0) {
        if (value !== 0) return null;
        break;
      }
      // The first bit of an equation stands at its row.
      if (a === 0) [a, b, row] = [b, 0, row + 32];
      const shift = 31 - Math.clz32(a & -a);
      if (shift > 0) [a, b, row] = [(a >>> shift) | (b << (32 - shift)), b >>> shift, row + shift];
    }
  }
  const table = new Uint32Array(places + WIDTH);
  for (let row = places - 1; row >= 0; row -= 1) table[row] = (right[row] ?? 0) ^ sumOf(table, row, (low[row] ?? 0) & ~1, high[row] ?? 0);
  return { places, valueOf: (key) => sumOf(table, startOf(key, places), key.low | 1, key.high) };
}

function startOf({ start }: RibbonKey, places: number): number {
  return Math.floor((start / 2 ** 32) * Math.max(1, places - WIDTH + 1));
}

function sumOf(table: Uint32Array, row: number, low: number, high: number): number {
  let sum = 0;
  for (let bits = low; bits !== 0; bits &= bits - 1) sum ^= table[row + 31 - Math.clz32(bits & -bits)] ?? 0;
  for (let bits = high; bits !== 0; bits &= bits - 1) sum ^= table[row + 63 - Math.clz32(bits & -bits)] ?? 0;
  return sum >>> 0;
}
