/**
 * `npm run measure:filters [-- ENTRIES UNIVERSE]`: what the marks of the notice list would take as ribbons, beside the index of
 * today, for made-up identifiers (docs/adr/0025). First a filter with the error rate of the index and the mark in the same
 * table, in parts that are read alone; then a clubcard: a coarse filter, and one bit for each known document that
 * passes it.
 */
import { readIndex } from '@/lib/notices/index/index-file';
import { murmur3 } from '@/lib/notices/index/key-hash';
import { foreignKey, largeKey, largeList } from '../bench/large-list';
import { buildRibbon, type Ribbon, type RibbonKey } from './filters/ribbon';

const CHECK_BITS = 20;
const MARK_BITS = 4;
const FOREIGN = 1_000_000;
/** Places of a table for each key, from the tightest on. */
const LENGTHS = Array.from({ length: 40 }, (_, at) => 1.01 + at * 0.005);

const [entries = 500_000, universe = 50_000_000] = process.argv.slice(2).map(Number);

function hashed(key: string, seed: number): RibbonKey & { check: number; part: number } {
  return { start: murmur3(key, seed), low: murmur3(key, seed + 1), high: murmur3(key, seed + 2), check: murmur3(key, seed + 3), part: murmur3(key, seed + 4) };
}

function shortest(keys: readonly RibbonKey[], values: readonly number[]): Ribbon {
  for (const length of LENGTHS) {
    const ribbon = buildRibbon(keys, values, Math.max(64, Math.ceil(keys.length * length)));
    if (ribbon !== null) return ribbon;
  }
  throw new Error('No table was long enough');
}

/** Tables of about so many keys each, found by another hash, as the index has its parts. */
function inParts(keys: readonly string[], values: (key: ReturnType<typeof hashed>, at: number) => number, perPart: number, seed: number) {
  const count = Math.max(1, Math.round(keys.length / perPart));
  const groups = Array.from({ length: count }, () => ({ keys: [] as RibbonKey[], values: [] as number[] }));
  for (const [at, text] of keys.entries()) {
    const key = hashed(text, seed);
    const group = groups[key.part % count];
    group?.keys.push(key);
    group?.values.push(values(key, at));
  }
  const ribbons = groups.map((group) => shortest(group.keys, group.values));
  return {
    places: ribbons.reduce((sum, { places }) => sum + places, 0),
    valueOf(text: string): { value: number; check: number } {
      const key = hashed(text, seed);
      return { value: ribbons[key.part % count]?.valueOf(key) ?? 0, check: key.check };
    },
    count,
  };
}

/** Bytes an entry, with eight bytes a part for its length and checksum, as in the index. */
const bytesAnEntry = (bits: number, parts: number) => ((bits / 8 + parts * 8) / entries).toFixed(2);
const secondsSince = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const low = (value: number, bits: number) => value & (2 ** bits - 1);

const listed = Array.from({ length: entries }, (_, at) => largeKey(at));
const index = largeList(entries).index;
const opened = readIndex(index);
if (!opened.ok) throw new Error(opened.reason);
let wrongInIndex = 0;
for (let at = 0; at < FOREIGN; at += 1) if (opened.value.mark(foreignKey(at)) !== null) wrongInIndex += 1;
console.log(`${entries.toLocaleString('en')} entries; wrong hits among ${FOREIGN.toLocaleString('en')} foreign identifiers`);
console.log(`the index of today        ${(index.length / entries).toFixed(2)} bytes an entry, ${wrongInIndex} wrong`);

for (const perPart of [1_000, 4_000, 16_000]) {
  const began = performance.now();
  const bits = CHECK_BITS + MARK_BITS;
  const filter = inParts(listed, ({ check }, at) => (low(check, CHECK_BITS) << MARK_BITS) | at % 12, perPart, 11);
  const built = secondsSince(began);
  const passes = (text: string) => {
    const { value, check } = filter.valueOf(text);
    return value >>> MARK_BITS === low(check, CHECK_BITS);
  };
  if (!listed.every((text, at) => passes(text) && low(filter.valueOf(text).value, MARK_BITS) === at % 12)) throw new Error('A listed key was not found');
  let wrong = 0;
  for (let at = 0; at < FOREIGN; at += 1) if (passes(foreignKey(at))) wrong += 1;
  console.log(`ribbon, parts of ${String(perPart).padStart(6)}   ${bytesAnEntry(filter.places * bits, filter.count)} bytes an entry, ${wrong} wrong, built in ${built}`);
}

const began = performance.now();
const rank = Math.max(1, Math.floor(Math.log2((universe - entries) / entries)));
const coarse = inParts(listed, ({ check }) => low(check, rank), 4_000, 31);
const passing: string[] = [];
const passes = (text: string) => {
  const { value, check } = coarse.valueOf(text);
  return value === low(check, rank);
};
for (let at = 0; at < universe - entries; at += 1) {
  const text = foreignKey(at);
  if (passes(text)) passing.push(text);
}
const settled = [...listed, ...passing];
const exact = inParts(settled, (_, at) => (at < entries ? 0 : 1), 4_000, 51);
if (!listed.every((text) => passes(text) && exact.valueOf(text).value === 0)) throw new Error('A listed key was not found');
const kept = (texts: readonly string[]) => texts.filter((text) => exact.valueOf(text).value === 0).length;
if (kept(passing) > 0) throw new Error('A known document that is not listed was found');
let unknown = 0;
for (let at = 0; at < FOREIGN; at += 1) {
  const text = foreignKey(universe + at);
  if (passes(text) && exact.valueOf(text).value === 0) unknown += 1;
}
const marks = inParts(listed, (_, at) => at % 12, 4_000, 71);
const size = (bits: number) => bytesAnEntry(bits, coarse.count + exact.count + marks.count);
console.log(`clubcard over ${universe.toLocaleString('en')} documents, rank ${rank}: ${size(coarse.places * rank + exact.places)} bytes an entry, ${size(coarse.places * rank + exact.places + marks.places * MARK_BITS)} with marks,`);
console.log(`  exact over them; of documents that it does not know ${((unknown / FOREIGN) * 100).toFixed(2)} % are wrong hits; built in ${secondsSince(began)}`);
