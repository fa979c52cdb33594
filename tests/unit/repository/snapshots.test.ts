import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const E2E = fileURLToPath(new URL('../../e2e/', import.meta.url));
const pictures = globSync('snapshots/*.png', { cwd: E2E });

test('the pictures that tests compare are few and small', () => {
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.length).toBeLessThanOrEqual(40);
  expect(pictures.reduce((sum, path) => sum + statSync(E2E + path).size, 0)).toBeLessThan(2_500_000);
});

test('the fonts of each language with pictures are on record', () => {
  const path = `${E2E}snapshots/fonts.json`;
  expect(existsSync(path)).toBe(true);
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).toSorted()).toEqual(['ar', 'de', 'en', 'ja']);
});
