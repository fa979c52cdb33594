import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../components/styles/tokens.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';

/** `--ink: light-dark(#211e1a, #efebe3)` → ink in both schemes. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

function colour(name: string, scheme: Scheme): [number, number, number] {
  const hex = tokens.get(name)?.[scheme];
  if (hex === undefined) throw new Error(`No colour --${name}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

/** WCAG 2.2 relative luminance. */
function luminance(name: string, scheme: Scheme): number {
  const [red, green, blue] = colour(name, scheme).map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, scheme: Scheme): number {
  const [high, low] = [luminance(front, scheme), luminance(back, scheme)].toSorted((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken', 'red-tint', 'amber-tint', 'blue-tint', 'grey-tint'];
const TONES = ['red', 'amber', 'blue', 'grey'];

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  it.each(GROUNDS)('leave all text readable on %s (WCAG AA, 4.5 to 1)', (ground) => {
    expect(contrast('ink', ground, scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ink-soft', ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(TONES)('leave the status word %s readable on its tint, on paper, and reversed in its shape', (tone) => {
    expect(contrast(tone, `${tone}-tint`, scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tone, 'paper', scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-tone', tone, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it('draw the edges of fields and the focus so that they can be seen (3 to 1)', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast('line-strong', ground, scheme)).toBeGreaterThanOrEqual(3);
      expect(contrast('focus', ground, scheme)).toBeGreaterThanOrEqual(3);
    }
  });

  it('hold no green: nothing here says that a paper is right', () => {
    for (const name of tokens.keys()) {
      const [red, green, blue] = colour(name, scheme);
      expect(green > red && green > blue, `--${name}`).toBe(false);
    }
  });
});
