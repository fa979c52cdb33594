// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { array, assert as check, constantFrom, property, tuple } from 'fast-check';
import type { Corrections } from '@/lib/model/corrected-place';
import { correctedSteps } from '@/lib/page/texts/corrected-places';
import { atOnce } from '@/lib/page/dom/in-slices';
import { rangeOf } from '@/lib/page/texts/page-blocks';
import { namedInNotice } from '@/lib/report/named-in-notice';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { growth } from '@/tests/support/growth';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const correctedPlaces = (page: Document, corrections: Corrections) => atOnce(correctedSteps(page, corrections));

const NOTICE = 'In Table 2, the hazard ratio for early death among treated patients was incorrectly given as 0.71; it should be 0.17. The sentence “Nobody in the control arm was lost to follow-up.” has been removed.';

/** What the background makes of a notice's own words. */
function read(...text: string[]): Corrections {
  const { wasNow } = readNoticeChange({ type: 'correction', title: 'Correction', text });
  return { wasNow, ...namedInNotice(text, wasNow), text };
}

/** Each place in one line, with the words that are marked. */
function look(html: string, corrections: Corrections): string[] {
  document.body.innerHTML = html;
  return correctedPlaces(document, corrections).map(({ name, found, pageHas, at }) => {
    const words = at === null ? '' : ` “${String(rangeOf(at)).replace(/\s+/g, ' ')}” in ${at.block.element.id || at.block.element.localName}`;
    return `${name}: ${found}, ${pageHas}${words}`;
  });
}

const value = (html: string, corrections = read(NOTICE)) => look(html, corrections)[0];

describe('a value that a notice states', () => {
  test.each<[string, string, string, Corrections?]>([
    ['the page has the old one', 'The hazard ratio for early death was 0.71 (CI 0.6–0.8).', '0.71: shown, was “0.71” in a'],
    ['the page has the new one', 'The hazard ratio for early death was 0.<b>17</b>.', '0.71: shown, now “0.17” in a'],
    ['a citation joins it', 'The hazard ratio for early death was 0.71<sup><a href="#r1">12</a></sup>.', '0.71: shown, was “0.71” in a'],
    ['a decimal point of another kind', 'The hazard ratio for early death was 0·71.', '0.71: shown, was “0·71” in a'],
    ['neither', 'The hazard ratio for early death was low.', '0.71: not-found, unknown'],
    ['another number', 'The hazard ratio for early death was 10.71, then 0.715, 0.71% and -0.71.', '0.71: not-found, unknown'],
    ['a number of something else', 'We weighed 0.71 grams of salt.', '0.71: not-unique, unknown'],
    ['hidden words', '<span hidden>The hazard ratio for early death was 0.71.</span>', '0.71: not-found, unknown'],
    ['both, in two places', 'The hazard ratio for early death was 0.71.</p><p>The hazard ratio for death among treated women was 0.17.', '0.71: not-unique, unknown'],
    ['both, in one paragraph', 'The hazard ratio for early death was 0.71 in treated women and 0.17 in men.</p><p>A hazard ratio of early kind, 0.71.', '0.71: not-unique, unknown'],
    ['the number of a reference', 'The hazard ratio for early death was low [12, 71].', '71: not-found, unknown', read('The number of treated patients with early death was given as 71; it should be 17.')],
    ['the clearest of several', 'The hazard ratio for early death among treated patients was 0.71.</p><p>A ratio of early to late pots was 0.71.', '0.71: shown, was “0.71” in a'],
    ['the old one twice', 'The hazard ratio for early death was 0.71.</p><p>A hazard ratio for early death of 0.71 is low.', '0.71: not-unique, was'],
  ])('%s', (_name, html, wanted, corrections = read(NOTICE)) => {
    expect(value(`<p id="a">${html}</p>`, corrections)).toBe(wanted);
  });

  test('in the table that the notice names it needs no other words', () => {
    const table = '<table id="t"><caption>Table 2. Outcomes</caption><tr><td>A</td><td id="cell">0.71</td></tr></table>';
    expect(value(`<p>We weighed 0.71 grams.</p>${table}`)).toBe('0.71: shown, was “0.71” in cell');
    expect(value(table.replace('Table 2.', 'Table 3.'))).toBe('0.71: not-unique, unknown');
  });

  test('where one value is part of the other, the longer one is meant', () => {
    const corrections = read('The phrase “the treated mice of the first cohort” should read “the treated male mice of the first cohort”.', 'The word “mice” should be replaced by “male mice” in the description of the treated animals of each cohort.');
    expect(look('<p id="a">We fed treated animals of each cohort: all were male mice.</p>', corrections)[1]).toBe('mice: shown, now “male mice” in a');
  });
});

test('a passage that a notice quotes is found word for word, or nearly so', () => {
  const html = '<p>It went well. Nobody in the <i>control</i> arm was lost to follow-up. We ate.</p>';
  expect(look(html, read(NOTICE))[1]).toBe('Nobody in the control arm was lost to follow-up.: shown, unknown “Nobody in the control arm was lost to follow-up.” in p');
  expect(look(html.replace('lost to', 'ever lost to'), read(NOTICE))[1]).toContain('shown, unknown “Nobody in the control arm was ever lost to follow-up.”');
  expect(look(html + html, read(NOTICE))[1]).toBe('Nobody in the control arm was lost to follow-up.: not-unique, unknown');
});

test('a figure is marked at its caption, not where it is mentioned', () => {
  const corrections = read('In Fig. 2c and Supplementary Fig. 1 the labels were swapped.');
  const page = '<p>Figure 2 shows worms. (Fig. 2c)</p><figure><figcaption>Figure 2. Worms.</figcaption></figure><figure><figcaption>Fig. 1: Pots.</figcaption></figure><figure><figcaption>Fig. 20: Soil.</figcaption></figure>';
  expect(look(page, corrections)).toEqual(['Fig. 2c: shown, unknown “Figure 2” in figcaption', 'Supplementary Fig. 1: not-found, unknown']);
});

describe('where the page repeats the notice, nothing is marked', () => {
  test.each([
    ['the whole notice', `<p>${NOTICE}</p>`],
    ['its sentences apart', NOTICE.split(/(?<=[.”]) (?=[A-Z])/).map((sentence) => `<p>${sentence}</p>`).join('')],
    ['a section of corrections', '<h2>Correction</h2><p>The hazard ratio for early death was 0.71.</p><p>Nobody in the control arm was lost to follow-up.</p><h3>Change history</h3><p>Table 2</p><p>The hazard ratio for early death is 0.17</p>'],
    ['a note beside the paper', '<div role="note">The hazard ratio for early death was 0.71. <p>Nobody in the control arm was lost to follow-up.</p></div>'],
    ['references and related papers', '<h2>References</h2><p>A hazard ratio for early death of 0.71.</p><h2>Related articles</h2><p>Nobody in the control arm was lost to follow-up.</p>'],
  ])('%s', (_name, html) => {
    document.body.innerHTML = html;
    expect(correctedPlaces(document, read(NOTICE)).filter(({ at }) => at !== null)).toEqual([]);
  });
});

/** Sentences that say nothing of the notice's subject, values among them. */
const filler = constantFrom('Worms dig in clay.', 'We weighed 0.71 grams.', 'It was 0.17 m wide.', 'Nobody knew.', 'See Table 2.', 'Rain fell on 12 days.', 'A hazard.', '71 and 17');
const tag = constantFrom('p', 'div', 'li', 'td', 'blockquote', 'h2');
const noise = array(tuple(tag, array(filler, { minLength: 1, maxLength: 4 })).map(([name, words]) => `<${name}>${words.join(' ')}</${name}>`), { maxLength: 12 });

test('over generated pages: zero marks of values on a page without the paper’s sentence, one where it stands once, and the page stays as it is', () => {
  const corrections = read(NOTICE);
  check(
    property(noise, noise, constantFrom('0.71', '0.17'), constantFrom(...' \n\t'), (before, after, number, space) => {
      const sentence = `<p id="place">The${space}hazard ratio for <em>early</em>${space}death was ${number}.</p>`;
      document.body.innerHTML = before.join('') + after.join('');
      const bare = document.body.innerHTML;
      const marked = () => correctedPlaces(document, corrections).filter(({ at }) => at !== null);
      expect(marked()).toEqual([]);
      expect(document.body.innerHTML).toBe(bare);
      document.body.innerHTML = before.join('') + sentence + after.join('');
      const [only, ...others] = marked();
      expect(others).toEqual([]);
      expect([only?.pageHas, only?.at && String(rangeOf(only.at)), only?.at?.block.element.id]).toEqual([number === '0.71' ? 'was' : 'now', number, 'place']);
      document.body.innerHTML = before.join('') + sentence + after.join('') + sentence;
      expect(marked()).toEqual([]);
      document.body.innerHTML = before.join('') + `<p>${NOTICE}</p>` + after.join('');
      expect(marked()).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Ways in which a page repeats a notice beside the paper's own text. */
const frame = constantFrom<(words: string) => string>(
  (words) => `<p>${words}</p>`,
  (words) => `<blockquote>${words}</blockquote>`,
  (words) => `<div class="alert"><b>Correction</b> ${words}</div>`,
  (words) => `<ul><li>${words}</li></ul>`,
  (words) => `<aside>${words}</aside>`,
  (words) => `<table><tr><td>${words}</td></tr></table>`,
  (words) => `<section><h2>Correction to this article</h2><p>${words}</p></section>`,
  (words) => `<p>“${words}”</p>`,
);
/** The notice whole, its sentences apart, or in another kind of quotation marks. */
const repeated = constantFrom<(words: string) => string[]>(
  (words) => [words],
  (words) => words.split(/(?<=\.”? )(?=[A-Z])/),
  (words) => [words.replaceAll(/[“”]/g, '"')],
  (words) => [words.replaceAll(' ', '\n ')],
  (words) => [`Published on 3 May 2025. ${words} The authors thank the readers.`],
);

test('over generated pages: zero marks inside a notice’s quoted text, however the page repeats it, and the paper’s own sentence is still found beside it', () => {
  const corrections = read(NOTICE);
  check(
    property(noise, noise, frame, repeated, (before, after, wrap, cut) => {
      const notice = cut(NOTICE).map(wrap).join('');
      const places = (html: string) => {
        document.body.innerHTML = html;
        return correctedPlaces(document, corrections).filter(({ at }) => at !== null);
      };
      expect(places(before.join('') + notice + after.join(''))).toEqual([]);
      const [only, ...others] = places('<p id="place">The hazard ratio for early death was 0.71.</p>' + before.join('') + notice);
      expect([only?.at?.block.element.id, others]).toEqual(['place', []]);
    }),
    { numRuns: 150 },
  );
});

test('over generated pages of other papers: zero marks, whatever values, figures and sentences of theirs are like the notice’s', () => {
  const corrections = read(NOTICE);
  const subject = constantFrom('worms', 'soils', 'stones', 'tides', 'bees');
  const other = tuple(subject, constantFrom('0.71', '0.17', '71', '17'), constantFrom('weight', 'depth', 'share', 'count')).map(([what, number, of]) => `The ${of} of ${what} was ${number}.`);
  const body = array(tuple(tag, array(other, { minLength: 1, maxLength: 3 })).map(([name, words]) => `<${name}>${words.join(' ')}</${name}>`), { maxLength: 15 });
  check(
    property(body, body, (before, after) => {
      document.body.innerHTML = before.join('') + after.join('');
      expect(correctedPlaces(document, corrections).filter(({ at, pageHas }) => at !== null || pageHas !== 'unknown')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['many near misses', (size: number) => '<p>Nobody in the control arm was lost to follow up, they say. The hazard ratio for early death was 0.71 or 0.17.</p>'.repeat(size)],
  ['one endless paragraph', (size: number) => `<p>${'0.71 0.17 Nobody in the control arm '.repeat(size)}</p>`],
  ['white space', (size: number) => `<p>Table 2${' '.repeat(size * 20)}0.71</p>`],
  ['quotation marks', (size: number) => `<p>${'"0.71" '.repeat(size)}</p>`],
])('costs in proportion to the page: %s', (_name, page) => {
  const corrections = read(NOTICE);
  expect(
    growth(
      (size) => {
        const other = document.implementation.createHTMLDocument('');
        other.body.innerHTML = page(size);
        return () => correctedPlaces(other, corrections);
      },
      { from: 250, limit: 8 },
    ),
  ).toBeLessThan(8);
});

test('on pages of other papers no value and no passage of a notice is marked', () => {
  const lines = ['open', 'held'].flatMap((name) => readFileSync(join(FIXTURES, `notice-texts/${name}.jsonl`), 'utf8').trim().split('\n'));
  const notices = lines.map((line) => read(...(JSON.parse(line) as { text: string[] }).text)).filter(({ wasNow, passages }) => wasNow.length + passages.length > 0);
  expect(notices.length).toBeGreaterThan(50);
  const pages = readdirSync(join(FIXTURES, 'pages')).filter((name) => name.endsWith('.html'));
  const marked = pages.flatMap((name) => {
    const page = document.implementation.createHTMLDocument('');
    page.documentElement.innerHTML = readFileSync(join(FIXTURES, 'pages', name), 'utf8');
    return notices.flatMap((notice) => correctedPlaces(page, { ...notice, figures: [] }).flatMap((place) => (place.at === null ? [] : [`${name}: ${place.name}`])));
  });
  expect(pages.length).toBeGreaterThan(50);
  expect(marked).toEqual([]);
}, 60_000);
