// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findPassage, indexWords } from '@/lib/page/texts/find-passage';

const find = (html: string, passage: string) => {
  document.body.innerHTML = html;
  return findPassage(indexWords(document), passage)?.toString().replace(/\s+/g, ' ') ?? null;
};

test('finds a sentence word for word, across marks and white space', () => {
  const html = '<h1>Worms</h1><p>They dig.\n  It was 3 × 10<sup>−3</sup> in <i>E. coli</i>, they say. More.</p>';
  expect(find(html, 'It was 3 × 10−3 in E. coli, they say.')).toBe('It was 3 × 10−3 in E. coli, they say.');
});

test.each([
  ['another number', '<p>Of 40 worms in the pots, 13 were found to dig.</p>'],
  ['hidden words', '<p hidden>Of 40 worms in the pots, 12 were found to dig.</p>'],
  ['program text', '<script>Of 40 worms in the pots, 12 were found to dig.</script>'],
  ['an empty page', ''],
])('%s: none', (_name, html) => {
  expect(find(html, 'Of 40 worms in the pots, 12 were found to dig.')).toBeNull();
});

test('the one that is shown counts, and what is too short is not looked for', () => {
  const sentence = 'Of 40 worms in the pots, 12 dug.';
  expect(find(`<p style="display:none">${sentence}</p><p>${sentence}</p>`, sentence)).toBe(sentence);
  expect(find('<p>It rose.</p>', 'It rose.')).toBeNull();
});

test('the page’s own nodes stay as they are', () => {
  const html = '<p>Of 40 worms in the pots, <b>12</b> were found to dig.</p>';
  find(html, 'Of 40 worms in the pots, 12 were found to dig.');
  expect(document.body.innerHTML).toBe(html);
});
