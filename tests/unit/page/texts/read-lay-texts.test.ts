// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { readLayTexts } from '@/lib/page/texts/read-lay-texts';
import { LAY_PAGES } from '@/tests/fixtures/lay-pages';

const read = (html: string) => {
  document.body.innerHTML = html;
  return readLayTexts(document).map(({ kind, parts }) => [kind, parts.flatMap(({ label, text }) => [...(label ? [`# ${label}`] : []), ...plainText(text).trim().split('\n')])]);
};

beforeEach(() => {
  document.head.innerHTML = '';
});

/** Pages written in markup that their publishers use beside or before that of tests/fixtures/lay-pages.ts. */
const OTHERS: [name: string, html: string, kind: string, words: string[]][] = [
  [
    'eLife, 2014',
    '<div id="abstract"><div class="section abstract"><p>Technical.</p></div></div><div id="elife-digest" class="ctools-collapsed"><h2 class="pane-title">eLife digest</h2><div class="ctools-collapsible-content"><div class="highwire-markup"><div class="section executive-summary" id="abstract-2"><p>Worms <em>dig</em>.</p><p>More.</p></div></div></div></div>',
    'elife-digest',
    ['Worms dig.', 'More.'],
  ],
  ['PLOS Medicine', '<div class="editorsAbstract"><a></a><h2>Editors’ Summary</h2><h3>Background</h3><a></a><p>Worms.</p><h3>What Did They Do?</h3><p>Dig.</p></div><h2>Introduction</h2><p>L.</p>', 'editors-summary', ['# Background', 'Worms.', '# What Did They Do?', 'Dig.']],
  ['Wiley, a box', '<div class="block-box box"><h3 class="block__title">Key points</h3><p></p><ul><li>Worms.</li></ul></div>', 'key-points', ['Worms.']],
  ['APS', '<section id="popular-summary-section"><h2>Popular Summary</h2><div class="content"><p>Worms.</p></div></section>', 'popular-summary', ['Worms.']],
];

describe('texts for other readers on the page', () => {
  test.each(LAY_PAGES)('$name', ({ html, kind, words }) => {
    expect(read(html)).toEqual([[kind, words]]);
  });

  test.each(OTHERS)('%s', (_name, html, kind, words) => {
    expect(read(html)).toEqual([[kind, words]]);
  });

  test.each([
    ['a label of the abstract', '<section class="article-section__abstract"><h2>Abstract</h2><section><h3>Significance</h3><p>T.</p></section></section>'],
    ['a column of the journal', '<aside><h2>Highlights</h2><p>Read our best papers.</p></aside>'],
    ['the text’s own summary', '<section><h2>Summary</h2><p>We conclude.</p></section><h3>Reporting summary</h3><p>No.</p>'],
    ['a heading with nothing under it', '<div><h2>eLife digest</h2></div>'],
  ])('%s is none', (_name, html) => {
    expect(read(html)).toEqual([]);
  });

  test.each(['hidden', 'aria-hidden="true"', 'style="display:none"', 'style="color:red; display: none"', 'style="visibility:hidden"'])('words that nobody sees are left out: %s', (attribute) => {
    expect(read(`<div><h2>eLife digest</h2><div><p>Seen<span ${attribute}> not</span>.</p><p ${attribute}>Not this.</p><div ${attribute}><p>Nor this.</p></div></div></div>`)).toEqual([['elife-digest', ['Seen.']]]);
  });

  test('what is too long is cut, and what comes twice counts once', () => {
    const [text] = readLayTexts((read(`<div><h2>eLife digest</h2>${`<p>${'word '.repeat(500)}</p>`.repeat(40)}</div><div><h2>eLife digest</h2><p>Again.</p></div>`), document));
    expect(text?.parts.flatMap(({ text: words }) => plainText(words)).join('').length).toBeLessThanOrEqual(20_000 + 40);
    expect(readLayTexts(document)).toHaveLength(1);
  });

  test('carries the licence that the page marks up', () => {
    document.body.innerHTML = '<div><h2>eLife digest</h2><p>A.</p></div><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC</a>';
    expect(readLayTexts(document)[0]?.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    document.body.innerHTML = '<div><h2>eLife digest</h2><p>A.</p></div><a href="https://creativecommons.org/licenses/by/4.0/">a figure’s</a>';
    expect(readLayTexts(document)[0]?.license).toBeNull();
  });
});
