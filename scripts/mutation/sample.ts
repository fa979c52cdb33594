/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the items, in their order, the same ones for the same seed; all if there are no more. */
export function sample<T>(items: readonly T[], size: number, seed: number): T[] {
  const next = chance(seed);
  const drawn = items.map((item, index) => ({ item, index, draw: next() })).toSorted((a, b) => a.draw - b.draw).slice(0, size);
  return drawn.toSorted((a, b) => a.index - b.index).map(({ item }) => item);
}
