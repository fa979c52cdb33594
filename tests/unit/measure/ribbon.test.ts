import { expect, test } from 'vitest';
import { murmur3 } from '@/lib/notices/index/key-hash';
import { buildRibbon } from '@/scripts/measure/filters/ribbon';

const keyOf = (text: string) => ({ start: murmur3(text, 1), low: murmur3(text, 2), high: murmur3(text, 3) });
const keys = Array.from({ length: 3_000 }, (_, at) => keyOf(`10.5555/${at}`));
const values = keys.map((_, at) => (at * 7_919) % 2 ** 24);

test('a ribbon gives each of its keys the value that it had, and a foreign key a value that says nothing', () => {
  const ribbon = buildRibbon(keys, values, 3_400);
  expect(ribbon).not.toBeNull();
  expect(keys.filter((key, at) => ribbon?.valueOf(key) !== values[at])).toEqual([]);
  const foreign = Array.from({ length: 10_000 }, (_, at) => ribbon?.valueOf(keyOf(`10.7777/${at}`)) ?? 0);
  const zero = foreign.filter((value) => (value & 15) === 0).length;
  expect(zero, 'one in sixteen has four bits right by chance').toBeGreaterThan(400);
  expect(zero).toBeLessThan(900);
});

test('a table that is too short for its keys is refused', () => {
  expect(buildRibbon(keys, values, 2_900)).toBeNull();
});
