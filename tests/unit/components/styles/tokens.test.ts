import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { channels, contrastOf } from './contrast';

const COMPONENTS = new URL('../../../../components/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, COMPONENTS), 'utf8');
const css = read('styles/tokens.css');

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** `--ink: light-dark(#211e1a, #efebe3)` → ink in both schemes. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

function colour(name: string, scheme: Scheme): string {
  const hex = tokens.get(name)?.[scheme];
  if (hex === undefined) throw new Error(`No colour --${name}`);
  return hex;
}

const contrast = (front: string, back: string, scheme: Scheme): number => contrastOf(colour(front, scheme), colour(back, scheme));

const PLAIN_GROUNDS = ['paper', 'surface', 'sunken', 'selected'];
const GROUNDS = [...PLAIN_GROUNDS, 'red-tint', 'amber-tint', 'blue-tint', 'grey-tint'];
const TONES = ['red', 'amber', 'blue', 'grey'];
/** Lines that only divide, and say nothing. */
const ORNAMENT = ['line'];

describe.each(SCHEMES)('the %s colours', (scheme) => {
  it.each(GROUNDS)('leave all text readable on %s (WCAG AA, 4.5 to 1)', (ground) => {
    expect(contrast('ink', ground, scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ink-soft', ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(TONES)('leave the status word %s readable on its tint, on every plain ground, and reversed in its shape', (tone) => {
    for (const ground of [`${tone}-tint`, ...PLAIN_GROUNDS]) expect(contrast(tone, ground, scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-tone', tone, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it('leave the words of the main button readable, pointed at too', () => {
    expect(contrast('paper', 'ink', scheme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('paper', 'ink-soft', scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('draw the focus and the edges of fields and switches so that they can be seen on %s (3 to 1)', (ground) => {
    expect(contrast('focus', ground, scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast('line-strong', ground, scheme)).toBeGreaterThanOrEqual(3);
  });

  it('hold no green: nothing here says that a paper is right', () => {
    for (const name of tokens.keys()) {
      const [red, green, blue] = channels(colour(name, scheme));
      expect(green > red && green > blue, `--${name}`).toBe(false);
    }
  });
});

test('each colour there is stands in one of these pairs', () => {
  const paired = new Set([...GROUNDS, ...TONES, ...ORNAMENT, 'ink', 'ink-soft', 'on-tone', 'focus', 'line-strong']);
  expect([...tokens.keys()].filter((name) => !paired.has(name))).toEqual([]);
});

test('only what stands in somebody else’s page has colours of its own', () => {
  const named = globSync('**/*.css', { cwd: fileURLToPath(COMPONENTS) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'styles/tokens.css' && read(path).includes('light-dark('));
  expect(named.toSorted()).toEqual(['marks/mark.css', 'page-tab/page-tab.css']);
});

describe.each(['marks/mark.css', 'page-tab/page-tab.css'])('%s, which has no tokens', (path) => {
  const style = read(path);
  /** The colours of each property, from `property: light-dark(a, b)`. */
  const pairsOf = (property: string) =>
    [...style.matchAll(new RegExp(`(?<![\\w-])${property}: light-dark\\((#[\\da-f]+), (#[\\da-f]+)\\)`, 'g'))].map(([, light = '', dark = '']) => ({ light, dark }));
  const grounds = [...pairsOf('background'), ...pairsOf('--bg')];
  const tones = pairsOf('--t');
  const reversed = [...pairsOf('--on'), ...pairsOf('color').filter(({ light }) => light === '#fff')];
  const texts = pairsOf('color').filter(({ light }) => light !== '#fff');
  const lines = [...style.matchAll(/outline: 3px solid light-dark\((#[\da-f]+), (#[\da-f]+)\)/g)].map(([, light = '', dark = '']) => ({ light, dark }));

  it.each(SCHEMES)('can be read and seen in %s colours', (scheme) => {
    expect([grounds, tones, reversed, texts, lines].map(({ length }) => length > 0)).toEqual([true, true, true, true, true]);
    for (const ground of grounds) {
      for (const text of [...texts, ...tones]) expect(contrastOf(text[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5);
      for (const line of lines) expect(contrastOf(line[scheme], ground[scheme])).toBeGreaterThanOrEqual(3);
    }
    for (const tone of tones) for (const on of reversed) expect(contrastOf(on[scheme], tone[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows a status in the colours that the sidebar has for it', () => {
    const known = TONES.map((tone) => JSON.stringify(tokens.get(tone)));
    expect(tones.map((tone) => JSON.stringify(tone)).filter((tone) => !known.includes(tone))).toEqual([]);
  });
});

test('the tab shows a red status in the shape that the sidebar has for it', () => {
  const shapeIn = (path: string) => /clip-path: (polygon\([^)]+\))/.exec(read(path))?.[1];
  expect(shapeIn('page-tab/page-tab.css')).toBe(shapeIn('styles/base.css'));
  expect(shapeIn('styles/base.css')).toMatch(/^polygon/);
});

test('places that are marked in the text of a page can be read', () => {
  const style = read('marks/places.css');
  const [front = ''] = [...style.matchAll(/(?<![\w-])color: (#[\da-f]+)/g)].map(([, hex]) => hex);
  const grounds = [...style.matchAll(/background-color: (#[\da-f]+)/g)].map(([, hex = '']) => hex);
  expect(grounds).toHaveLength(2);
  for (const ground of grounds) expect(contrastOf(front, ground)).toBeGreaterThanOrEqual(4.5);
});
