import { expect, test } from 'vitest';
import { propertyRuns, withPropertyRuns } from '@/tests/support/property-runs';

const SOURCE = "import * as fc from 'fast-check';\nfc.assert(fc.property(fc.nat(), () => true), { numRuns: 1_000 });\n";

test('a plain run draws the same inputs each time', () => {
  const runs = propertyRuns({});
  expect(runs.times).toBe(1);
  expect(withPropertyRuns(SOURCE, runs)).toContain(`"seed":${runs.seed}`);
  expect(withPropertyRuns(SOURCE, runs)).toContain('numRuns: 1000');
});

test('a long run draws more inputs, and others each time', () => {
  const source = withPropertyRuns(SOURCE, propertyRuns({ CAVEAT_PROPERTY_RUNS: '20', CAVEAT_PROPERTY_SEED: 'random' }));
  expect(source).toContain('numRuns: 20000');
  expect(source).toContain('"numRuns":2000');
  expect(source).not.toContain('"seed"');
});

test('a test without properties stays as it is', () => {
  expect(withPropertyRuns('const numRuns = { numRuns: 5 };', { times: 20, seed: 1 })).toBe('const numRuns = { numRuns: 5 };');
});

test.each([{ CAVEAT_PROPERTY_RUNS: '0' }, { CAVEAT_PROPERTY_RUNS: 'many' }, { CAVEAT_PROPERTY_SEED: '' }, { CAVEAT_PROPERTY_SEED: 'x1' }])('%o is refused', (env) => {
  expect(() => propertyRuns(env)).toThrow('must be a whole number');
});
