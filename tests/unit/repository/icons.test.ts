import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pngPixels, type Pixel } from '@/tests/support/png-pixels';

const rowsOf = (size: number): Pixel[][] => pngPixels(readFileSync(new URL(`../../../assets/public/icons/${size}.png`, import.meta.url)));
/** The colours of assets/icons, and nothing at all: whatever lies between two of them is a blurred edge. */
const PLAIN = new Set(['33,30,26,255', '255,253,248,255', '163,35,31,255', '0,0,0,0']);
const blurred = (pixels: readonly Pixel[]): string[] => pixels.map((pixel) => pixel.join(',')).filter((pixel) => !PLAIN.has(pixel));

it.each([16, 32, 48, 128])('the toolbar icon of %i px has that size, and the straight edges of its page lie on whole pixels', (size) => {
  const rows = rowsOf(size);
  expect(rows).toHaveLength(size);
  expect(rows[0]).toHaveLength(size);
  // Across the page above the caret and below the corner, and down the page beside the caret.
  expect(blurred(rows[Math.round(size * 0.34)] ?? [])).toEqual([]);
  expect(blurred(rows.map((row) => row[Math.round(size * 0.22)] ?? [0, 0, 0, 0]))).toEqual([]);
});

it('nothing of the smallest icon is blurred but the slope of its corner', () => {
  const rows = rowsOf(16).map((row, y) => (y < 5 ? row.slice(0, 10) : row));
  expect(blurred(rows.flat())).toEqual([]);
});
